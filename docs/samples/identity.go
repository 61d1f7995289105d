// On your server: vouch for who is signed in. Give the result to the page, which calls askbob.identify(token).
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"time"
)

func encode(part any) string {
	data, _ := json.Marshal(part)
	return base64.RawURLEncoding.EncodeToString(data)
}

func identityToken(id, name, email, secret string) string {
	claims := map[string]any{"sub": id, "name": name, "email": email, "exp": time.Now().Unix() + 3600}
	signed := encode(map[string]string{"alg": "HS256", "typ": "JWT"}) + "." + encode(claims)
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(signed))
	return signed + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

func main() {
	fmt.Println(identityToken("c-42", "Ada Müller", "ada@example.com", os.Getenv("ASKBOB_IDENTITY_SECRET")))
}
