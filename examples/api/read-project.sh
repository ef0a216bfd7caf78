curl -sS -D headers.txt -H "Authorization: Bearer $TOKEN" "$ROOFTOP/api/projects/$project"
# Later: only if it changed. This answers 304 and nothing else.
etag=$(grep -i '^etag:' headers.txt | cut -d ' ' -f 2- | tr -d '\r')
curl -sSi -H "Authorization: Bearer $TOKEN" -H "If-None-Match: $etag" "$ROOFTOP/api/projects/$project"
