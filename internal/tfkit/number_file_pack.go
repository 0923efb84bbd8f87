package tfkit

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// privateNumbers is where the applied numbers of a file stand in private
// state: in the state itself Terraform would need minutes for thousands.
const privateNumbers = "numbers"

// packedVersion is the form described at packNumbers.
const packedVersion = 1

// mostPacked bounds what is unpacked, in numbers: far above any limit of a
// file, and small enough that a state from elsewhere cannot exhaust memory.
const mostPacked = 1 << 20

// packedNumbers is what private state holds, which must be JSON.
type packedNumbers struct {
	Version int    `json:"v"`
	Data    []byte `json:"z"` // base64 in JSON
}

// packNumbers writes E.164 numbers small: the digits as integers in rising
// order, each as the distance from the one before, unsigned varints,
// deflated. Neighbouring numbers, which pools are made of, take a fraction of
// a byte each.
func packNumbers(list []string) ([]byte, error) {
	values := make([]uint64, len(list))
	for i, number := range list {
		value, ok := numberValue(number)
		if !ok {
			return nil, fmt.Errorf("%q is not a number in E.164", number)
		}
		values[i] = value
	}
	slices.Sort(values)
	var packed bytes.Buffer
	deflate, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	var distances []byte
	before := uint64(0)
	for _, value := range values {
		distances = binary.AppendUvarint(distances, value-before)
		before = value
	}
	if _, err := deflate.Write(distances); err != nil {
		return nil, err
	}
	if err := deflate.Close(); err != nil {
		return nil, err
	}
	return json.Marshal(packedNumbers{Version: packedVersion, Data: packed.Bytes()})
}

// unpackNumbers reads what packNumbers wrote; the list is sorted as text.
func unpackNumbers(raw []byte) ([]string, error) {
	var packed packedNumbers
	if len(raw) == 0 {
		return nil, errors.New("it is missing")
	}
	if err := json.Unmarshal(raw, &packed); err != nil {
		return nil, err
	}
	if packed.Version != packedVersion {
		return nil, fmt.Errorf("a newer version of the provider has written it (form %d)", packed.Version)
	}
	distances, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(packed.Data)), mostPacked*binary.MaxVarintLen64))
	if err != nil {
		return nil, err
	}
	list := []string{}
	value := uint64(0)
	for len(distances) > 0 {
		distance, size := binary.Uvarint(distances)
		if size <= 0 {
			return nil, errors.New("it is cut short")
		}
		value += distance
		list = append(list, "+"+strconv.FormatUint(value, 10))
		distances = distances[size:]
	}
	slices.Sort(list)
	return list, nil
}

// numberValue reads + and 1 to 18 digits, the first of which is not 0: just
// what comes back the same from an integer.
func numberValue(number string) (uint64, bool) {
	if len(number) < 2 || len(number) > 19 || number[0] != '+' || number[1] < '1' || number[1] > '9' {
		return 0, false
	}
	value, err := strconv.ParseUint(number[1:], 10, 64)
	return value, err == nil
}

// keepNumbers puts the applied numbers of a file into private state, and takes
// out what is there of an assignment that has them in the state itself.
func keepNumbers(ctx context.Context, private privateWriter, members Members) diag.Diagnostics {
	if members.Kind != KindFile {
		return private.SetKey(ctx, privateNumbers, nil)
	}
	packed, err := packNumbers(members.List)
	if err != nil {
		return diag.Diagnostics{CodeNumberList.Error("The list of numbers cannot be kept in the state", sentence(err.Error())+".")}
	}
	return private.SetKey(ctx, privateNumbers, packed)
}

// keptNumbers are the numbers that keepNumbers kept.
func keptNumbers(ctx context.Context, private privateReader) (Members, diag.Diagnostics) {
	raw, diags := private.GetKey(ctx, privateNumbers)
	if diags.HasError() {
		return Members{}, diags
	}
	list, err := unpackNumbers(raw)
	if err != nil {
		return Members{}, diag.Diagnostics{CodeNumberList.Error("The list of numbers in the state cannot be read", fmt.Sprintf(
			"%s. The numbers stay where they are. Remove the assignment from the state with `terraform state rm`, which sends nothing, "+
				"and import it again by its campaign and, when the campaign has others too, its numbers. %s", sentence(err.Error()), NothingSent))}
	}
	return Members{Kind: KindFile, List: list}, nil
}
