package infobipsandbox_test

import (
	"testing"

	infobipsandbox "github.com/tendlc/terraform-provider-tendlc/internal/vendors/infobip/sandbox"
)

const numbersPath = "/numbers/1/numbers"

func TestOwnedNumbersArePagedByLimit(t *testing.T) {
	t.Parallel()
	a := open(t)
	for query, want := range map[string]int{
		"": 50, "?page=1": 10, "?limit=7&page=8": 4, "?limit=100": 60, "?page=5": 0, "?number=1202555010": 10, "?number=nobody": 0,
	} {
		r := a.Call("GET", numbersPath+query, nil).Want(200)
		if got := len(r.Get("numbers").([]any)); got != want {
			t.Errorf("%q: %d numbers, want %d", query, got, want)
		}
	}
	if r := a.Call("GET", numbersPath+"?limit=1", nil); r.Get("numberCount") != 60.0 {
		t.Errorf("count: %s", r.Raw)
	}
}

func TestSearchForANumberFindsLongerOnesToo(t *testing.T) {
	t.Parallel()
	a := open(t)
	r := a.Call("GET", numbersPath+"?number=555010", nil).Want(200)
	if r.Get("numberCount") != 10.0 {
		t.Errorf("%s", r.Raw)
	}
}

func TestNumberIsReadByItsKey(t *testing.T) {
	t.Parallel()
	a := open(t)
	number := infobipsandbox.Numbers()[3]
	key := a.Call("GET", numbersPath+"?number="+number, nil).Want(200).Text("numbers", 0, "numberKey")
	if len(key) != 32 || key != infobipsandbox.NumberKey(number) {
		t.Errorf("key %q", key)
	}
	a.Call("GET", numbersPath+"/"+key, nil).Want(200).WantValues("number", number, "country", "US", "applicationId", "default")
	if r := a.Call("GET", numbersPath+"/"+number, nil).Want(404); r.Raw != "" {
		t.Errorf("a number is no key: %s", r.Raw)
	}
}

func TestNumberIsLinkedToAnApplication(t *testing.T) {
	t.Parallel()
	a := open(t)
	path := numbersPath + "/" + infobipsandbox.NumberKey(infobipsandbox.Numbers()[0])
	a.Call("PUT", path, `{"applicationId":"clinic-app","entityId":"tacoma"}`).Want(200).WantValues("applicationId", "clinic-app", "entityId", "tacoma")
	a.Call("GET", path, nil).Want(200).WantValues("applicationId", "clinic-app", "entityId", "tacoma")
	a.Call("PUT", numbersPath+"/0", `{"applicationId":"x"}`).Want(404)
}

func TestNumbersAreSeeded(t *testing.T) {
	t.Parallel()
	a := open(t)
	a.infobip.SeedNumbers("12065550142", "12065550142")
	first, second := a.infobip.SeedNumberCount(2000), a.infobip.SeedNumberCount(2000)
	if first[0] == second[0] || len(a.infobip.OwnedNumbers()) != 60+1+4000 {
		t.Errorf("%d numbers", len(a.infobip.OwnedNumbers()))
	}
	a.Call("GET", numbersPath+"/"+infobipsandbox.NumberKey(second[1999]), nil).Want(200).WantValues("number", second[1999])
}
