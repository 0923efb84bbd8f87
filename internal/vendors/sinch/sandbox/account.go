package sinchsandbox

import (
	"crypto/rand"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/tendlc/terraform-provider-tendlc/internal/sandbox"
)

// The fixed test account. The values are published and protect nothing.
const (
	ProjectID           = "5a4db0c5-0000-4000-8000-000000000001"
	KeyID               = "5a4db0c5-0000-4000-8000-00000000fa4e"
	KeySecret           = "sandbox-secret-not-a-real-one"
	ServicePlanID       = "5a4db0c5000040008000000000000aaa"
	SecondServicePlanID = "5a4db0c5000040008000000000000bbb"
)

// tokenLife is how long a bearer token is good for (issueToken, expires_in).
const tokenLife = 3600 * time.Second

var servicePlans = []string{ServicePlanID, SecondServicePlanID}

// Numbers are the numbers that the account owns from the start: sixty from the
// range that is kept for fiction, so that no real line can be meant, and more
// than the fifty that a campaign without a number pool may have.
func Numbers() []string {
	numbers := make([]string, 60)
	for i := range numbers {
		numbers[i] = fmt.Sprintf("+1202555%04d", 100+i)
	}
	return numbers
}

type tokenAnswer struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type"`
	ExpiresIn   int    `json:"expires_in"`
	Scope       string `json:"scope"`
}

type tokenError struct {
	Error string `json:"error"`
}

// issueToken plays the operation of that name.
func (s *Sinch) issueToken(*sandbox.Request) sandbox.Response {
	token := rand.Text()
	s.tokens[token] = s.now().Add(tokenLife)
	return ok("", tokenAnswer{AccessToken: token, TokenType: "Bearer", ExpiresIn: int(tokenLife / time.Second)})
}

// Authenticate returns the refusal of a request without good credentials for
// the project it names, or nil.
func (s *Sinch) Authenticate(r *sandbox.Request) *sandbox.Response {
	if r.Operation == opIssueToken {
		if basicAuth(r) {
			return nil
		}
		return &sandbox.Response{Status: http.StatusUnauthorized, Body: tokenError{"invalid_client"}}
	}
	if challenge := s.challenge(r); challenge != "" {
		return &sandbox.Response{Status: http.StatusUnauthorized, Header: http.Header{"Www-Authenticate": {challenge}}}
	}
	if r.Path["projectId"] != ProjectID {
		denied := failure(http.StatusForbidden, "PERMISSION_DENIED", "")
		return &denied
	}
	return nil
}

// challenge is what is wrong with the credentials, empty when nothing is. The
// word expired is what Sinch's own clients look for before they refresh.
func (s *Sinch) challenge(r *sandbox.Request) string {
	header := r.Header.Get("Authorization")
	scheme, token, _ := strings.Cut(header, " ")
	switch {
	case strings.EqualFold(scheme, "basic") && basicAuth(r):
		return ""
	case !strings.EqualFold(scheme, "bearer"):
		return `Bearer realm="sinch"`
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	expiry, issued := s.tokens[token]
	switch {
	case !issued:
		return `Bearer error="invalid_token"`
	case !s.now().Before(expiry):
		return `Bearer error="invalid_token", error_description="the access token expired"`
	}
	return ""
}

func basicAuth(r *sandbox.Request) bool {
	id, secret, ok := (&http.Request{Header: r.Header}).BasicAuth()
	return ok && id == KeyID && secret == KeySecret
}
