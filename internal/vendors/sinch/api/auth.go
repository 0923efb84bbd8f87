package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/tendlc/terraform-provider-tendlc/internal/transport"
)

// The values of Config.Auth.
const (
	// AuthOAuth2 trades the key for a token that lasts an hour.
	AuthOAuth2 = "oauth2"
	// AuthBasic sends key id and secret with every call. Sinch means it for
	// tests and throttles it heavily.
	AuthBasic = "basic"
)

// credentials authorise the calls to both hosts.
type credentials struct {
	authorize func(context.Context, *http.Request) error
	// renew is nil where a 401 cannot be cured, and is then final.
	renew     func(context.Context, *http.Response) bool
	closeIdle func()
}

func newCredentials(cfg Config) (credentials, error) {
	switch cfg.Auth {
	case "", AuthOAuth2:
		return tokenCredentials(cfg)
	case AuthBasic:
		return basicCredentials(cfg)
	default:
		return credentials{}, fmt.Errorf("auth is %q, which is neither %q nor %q", cfg.Auth, AuthOAuth2, AuthBasic)
	}
}

func tokenCredentials(cfg Config) (credentials, error) {
	tokens, err := transport.ClientCredentials(transport.ClientCredentialsConfig{
		TokenURL:  strings.TrimRight(orDefault(cfg.AuthURL, AuthURL), "/") + "/oauth2/token",
		KeyID:     cfg.KeyID,
		KeySecret: cfg.KeySecret,
		UserAgent: cfg.UserAgent,
		Clock:     cfg.Clock,
	})
	if err != nil {
		return credentials{}, err
	}
	return credentials{tokens.Authorize, tokens.Renew, tokens.CloseIdleConnections}, nil
}

// basicCredentials shows the same key on every call: a 401 says that it is
// wrong, and sending it again would not make it right.
func basicCredentials(cfg Config) (credentials, error) {
	switch {
	case cfg.KeyID == "" || cfg.KeySecret == "":
		return credentials{}, errors.New("the key id or the key secret is empty")
	case strings.Contains(cfg.KeyID, ":"):
		// HTTP Basic ends the id at the first colon: the rest would become
		// part of the secret, on the wire and for the redaction.
		return credentials{}, errors.New("the key id holds a colon, which HTTP Basic cannot send")
	}
	return credentials{authorize: func(_ context.Context, req *http.Request) error {
		req.SetBasicAuth(cfg.KeyID, cfg.KeySecret)
		return nil
	}}, nil
}
