package provider

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
	"github.com/tendlc/terraform-provider-tendlc/internal/quicklane"
)

// What Terraform knows of a value that is not known yet (that it will not be
// null, that it begins so) comes with it, and a broken message is the
// framework's to refuse: neither ends the process, nor is it taken otherwise
// than by the framework.
func TestTheLaneReadsMessagesAsTheFrameworkDoes(t *testing.T) {
	t.Parallel()
	for kind := range configurations {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			answered := 0
			server := NewServer("test", clock.NewVirtual(time.Unix(0, 0)), Watch{Differs: func(problem string) { t.Error(problem) },
				Answered: func(quicklane.Call, string) { answered++ }})
			all, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
			if err != nil {
				t.Fatal(err)
			}
			whole := good(t, all.ResourceSchemas[kind], kind).MsgPack
			name := append([]byte{0xa0 | byte(len("Visit notices"))}, "Visit notices"...)
			if !bytes.Contains(whole, name) {
				t.Fatal("the name is not there")
			}
			notNull := []byte{0xc7, 3, 12, 0x81, 1, 0xc2} // {1: false} of type 12: it is not null
			messages := [][]byte{bytes.Replace(whole, name, notNull, 1), bytes.Replace(whole, name, []byte{0xd4, 0, 0}, 1),
				bytes.Replace(whole, name, []byte{0xc0}, 1), nil, {0xc0}}
			for at := 0; at < len(whole); at += 13 {
				broken := slices.Clone(whole)
				broken[at] ^= 0xff
				messages = append(messages, whole[:at], broken)
			}
			for i, message := range messages {
				said, err := server.ValidateResourceConfig(t.Context(), &tfprotov6.ValidateResourceConfigRequest{TypeName: kind, Config: &tfprotov6.DynamicValue{MsgPack: message}})
				if err != nil {
					t.Fatal(err)
				}
				if unknown := i < 2; unknown && (len(said.Diagnostics) > 0 || answered != i+1) {
					t.Errorf("message %d is not taken by the lane: %v", i, said.Diagnostics)
				}
			}
		})
	}
}
