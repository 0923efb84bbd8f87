package main

import (
	"maps"
	"testing"
	"time"
)

func TestAListCostsItsPagesAndAsManyReadsByID(t *testing.T) {
	t.Parallel()
	l := list{thing: campaigns, get: "one", list: "page", size: 100}
	for n, want := range map[int]calls{
		0: {}, 1: {"one": 1}, 2: {"one": 1, "page": 1}, 100: {"one": 1, "page": 1}, 101: {"one": 1, "page": 2}, 1000: {"one": 9, "page": 10},
	} {
		if got := l.refresh(world{campaigns: n}); !maps.Equal(got, want) {
			t.Errorf("%d objects: %v, want %v", n, got, want)
		}
	}
}

func TestListsOfEachBrandAddUp(t *testing.T) {
	t.Parallel()
	l := list{thing: campaigns, get: "one", list: "page", size: 100, of: brands}
	if got := l.refresh(world{brands: 2, campaigns: 3}); !maps.Equal(got, calls{"one": 2, "page": 1}) {
		t.Errorf("one and two campaigns: %v", got)
	}
	if got := l.refresh(world{brands: 10, campaigns: 2000}); !maps.Equal(got, calls{"one": 10, "page": 20}) {
		t.Errorf("2,000 campaigns of 10 brands: %v", got)
	}
}

func TestTheSlowestOperationDecidesHowLongARunTakes(t *testing.T) {
	t.Parallel()
	l := limit(func(operation string) (string, float64, int) {
		return operation, map[string]float64{"slow": 1, "fast": 10}[operation], 1
	})
	if got := l.wait(calls{"slow": 31, "fast": 201, "free": 1000}); got != 30*time.Second {
		t.Errorf("took %v", got)
	}
	if got := l.wait(calls{"slow": 31, "fast": 401}); got != 40*time.Second {
		t.Errorf("took %v", got)
	}
}

func TestOperationsOfOneLaneAddUp(t *testing.T) {
	t.Parallel()
	if got := limit(yardstick).wait(calls{"getOne": 101, "listAll": 100, "submitOne": 5}); got != 20*time.Second {
		t.Errorf("took %v", got)
	}
}
