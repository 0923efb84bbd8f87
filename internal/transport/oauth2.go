package transport

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/terraform-plugin-log/tflog"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/tendlc/terraform-provider-tendlc/internal/clock"
)

const (
	// issueToken is the Operation of every error of the token endpoint.
	issueToken = "issueToken"
	// tokenAttempts bounds what is not a 429, of which there may be maxThrottled.
	tokenAttempts = 3
	// tokenLeeway renews a token that would expire while a call is under way.
	tokenLeeway = 30 * time.Second
)

// ClientCredentialsConfig describes an OAuth2 client-credentials login. Clock
// and UserAgent are optional.
type ClientCredentialsConfig struct {
	// TokenURL is https, or http on loopback.
	TokenURL string
	// KeyID and KeySecret go to the token endpoint as HTTP Basic.
	KeyID, KeySecret string
	UserAgent        string
	Clock            clock.Clock
}

// TokenSource holds one token for all calls of an account. Its Authorize and
// Renew fit Config. It is safe for concurrent use.
type TokenSource struct {
	cfg      ClientCredentialsConfig
	login    clientcredentials.Config
	http     *http.Client
	pool     *http.Transport
	redactor redactor
	// fetching is held by the one call that talks to the token endpoint. A
	// channel, because waiting for it must end with the caller's context.
	fetching chan struct{}

	mu     sync.Mutex
	token  string
	expiry time.Time // zero: not told, so good until the vendor says expired
	queued int       // those who wait for fetching
	failed *Error    // how the last fetch ended while they waited
}

// ClientCredentials checks the configuration; it sends nothing.
func ClientCredentials(cfg ClientCredentialsConfig) (*TokenSource, error) {
	base, err := parseBaseURL(cfg.TokenURL)
	if err != nil {
		return nil, err
	}
	if cfg.KeyID == "" || cfg.KeySecret == "" {
		return nil, errors.New("transport: the key id or the key secret is empty")
	}
	if cfg.Clock == nil {
		cfg.Clock = clock.Real()
	}
	pool := pooledTransport(base)
	return &TokenSource{
		cfg: cfg,
		login: clientcredentials.Config{
			ClientID: cfg.KeyID, ClientSecret: cfg.KeySecret,
			TokenURL: cfg.TokenURL, AuthStyle: oauth2.AuthStyleInHeader,
		},
		http:     &http.Client{Transport: plainBasic{cfg: cfg, base: pool}, CheckRedirect: neverRedirect, Timeout: attemptTimeout},
		pool:     pool,
		redactor: newRedactor([]string{cfg.KeySecret, base64.StdEncoding.EncodeToString([]byte(cfg.KeyID + ":" + cfg.KeySecret))}),
		fetching: make(chan struct{}, 1),
	}, nil
}

// CloseIdleConnections drops the connections to the token endpoint.
func (s *TokenSource) CloseIdleConnections() { s.pool.CloseIdleConnections() }

// Authorize sets the Authorization header, fetching a token when there is
// none or it is about to expire. A failure is an *Error with Operation
// "issueToken" and certainty NotSent; a wrong key or secret has Status 401.
func (s *TokenSource) Authorize(ctx context.Context, req *http.Request) error {
	token, err := s.current(ctx)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	return nil
}

// current is the cached token, or a new one that one caller fetches for all.
func (s *TokenSource) current(ctx context.Context) (string, error) {
	if token, ok := s.cached(); ok {
		return token, nil
	}
	failed, err := s.queue(ctx)
	if err != nil {
		return "", tokenError("the context ended while waiting for a token", err)
	}
	defer func() { <-s.fetching }()
	if token, ok := s.cached(); ok {
		return token, nil
	}
	if failed != nil {
		return "", failed
	}
	token, err := s.fetch(ctx)
	s.tell(ctx, err)
	return token, err
}

// Renew reports whether a 401 can be cured by calling Authorize again: the
// vendor says that the token expired. The cached token is dropped only if it
// is still the one that failed; otherwise another call renewed it already.
func (s *TokenSource) Renew(_ context.Context, resp *http.Response) bool {
	challenge := strings.Join(resp.Header.Values("WWW-Authenticate"), " ")
	if resp.Request == nil || !strings.Contains(strings.ToLower(challenge), "expired") {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if resp.Request.Header.Get("Authorization") == "Bearer "+s.token {
		s.token = ""
	}
	return true
}

func (s *TokenSource) cached() (string, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	fresh := s.expiry.IsZero() || s.cfg.Clock.Now().Before(s.expiry)
	return s.token, s.token != "" && fresh
}

// fetch asks for a token, at most tokenAttempts times and as often again as the
// answer is a 429. Asking twice is harmless, so every transient failure is
// repeated.
func (s *TokenSource) fetch(ctx context.Context) (string, error) {
	ctx = logContext(ctx, s.redactor)
	for attempt, throttled := 1, 0; ; attempt++ {
		began := s.cfg.Clock.Now()
		token, err := s.ask(ctx)
		s.logToken(ctx, attempt, err)
		if err == nil {
			return s.keep(token, began)
		}
		failed, resp := s.explain(ctx, err)
		if failed.Status == http.StatusTooManyRequests {
			throttled++
		}
		if ctx.Err() != nil || attempt-throttled == tokenAttempts || throttled == maxThrottled || !tokenTransient(failed) {
			return "", failed
		}
		if err := s.cfg.Clock.Sleep(ctx, waitBefore(attempt, headerOf(resp), s.cfg.Clock.Now())); err != nil {
			failed.Err = err
			return "", failed
		}
	}
}

// ask is one attempt at a token.
func (s *TokenSource) ask(ctx context.Context) (*oauth2.Token, error) {
	ctx, cancel := clock.WithTimeout(ctx, s.cfg.Clock, attemptTimeout)
	defer cancel()
	return s.login.Token(context.WithValue(ctx, oauth2.HTTPClient, s.http))
}

func (s *TokenSource) keep(token *oauth2.Token, began time.Time) (string, error) {
	if kind := token.Type(); !strings.EqualFold(kind, "Bearer") {
		return "", tokenError("the token endpoint issued a token of another type than Bearer", nil)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.token, s.expiry = token.AccessToken, time.Time{}
	if life := lifetime(token); life > 0 {
		// Half of a life shorter than twice the leeway, or such a token would
		// be fetched anew for every call.
		s.expiry = began.Add(max(life-tokenLeeway, life/2))
	}
	return s.token, nil
}

// lifetime reads expires_in itself, because the library turns it into a time
// on the wall clock.
func lifetime(token *oauth2.Token) time.Duration {
	seconds, err := strconv.ParseFloat(fmt.Sprint(token.Extra("expires_in")), 64)
	if err != nil || seconds <= 0 || seconds > 1e9 {
		return 0
	}
	return time.Duration(seconds * float64(time.Second))
}

// explain turns the library's error, whose text holds the raw body or quotes
// from it, into a typed one.
func (s *TokenSource) explain(ctx context.Context, err error) (*Error, *http.Response) {
	var refused *oauth2.RetrieveError
	if !errors.As(err, &refused) {
		var network *url.Error
		if !errors.As(err, &network) {
			return tokenError("no token: the answer of the token endpoint could not be read", err), nil
		}
		err = ownTimeout(ctx, err)
		return tokenError(s.redactor.line("no token: "+err.Error()), err), nil
	}
	clean := s.redactor.line
	failed := tokenError("the token endpoint refused the credentials", nil)
	failed.Code = clean(refused.ErrorCode)
	if refused.ErrorDescription != "" {
		failed.Message += ": " + clean(refused.ErrorDescription)
	}
	if refused.Response != nil {
		failed.Status = refused.Response.StatusCode
		failed.RequestID = clean(requestID(refused.Response.Header))
		if failed.Status != http.StatusBadRequest && failed.Status != http.StatusUnauthorized {
			failed.Message = "the token endpoint issued no token"
		}
	}
	return failed, refused.Response
}

func tokenTransient(e *Error) bool {
	if e.Status == 0 {
		return outcome{err: e}.transient()
	}
	return outcome{status: e.Status}.transient()
}

func tokenError(message string, cause error) *Error {
	return &Error{Operation: issueToken, Message: message, Certainty: NotSent, Err: cause}
}

func (s *TokenSource) logToken(ctx context.Context, attempt int, err error) {
	fields := map[string]any{"operation": issueToken, "method": http.MethodPost, "attempt": attempt}
	if err != nil {
		failed, _ := s.explain(ctx, err)
		fields["status"], fields["error"] = failed.Status, failed.Message
	}
	tflog.SubsystemDebug(ctx, subsystem, "token call", fields)
}

// plainBasic sends key id and secret as they are. The library form-encodes
// them first, as RFC 6749 says and hardly any vendor expects: a secret with a
// plus sign would be refused.
type plainBasic struct {
	cfg  ClientCredentialsConfig
	base http.RoundTripper
}

func (p plainBasic) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.SetBasicAuth(p.cfg.KeyID, p.cfg.KeySecret)
	req.Header.Set("Accept", "application/json")
	if p.cfg.UserAgent != "" {
		req.Header.Set("User-Agent", p.cfg.UserAgent)
	}
	return p.base.RoundTrip(req)
}
