curl -sS -D headers.txt -H "Authorization: Bearer $TOKEN" "$ROOFTOP/api/projects/$project"
# Later: only if it changed. This answers 304 and nothing else.
etag=$(sed -n 's/^etag: *//Ip' headers.txt | tr -d '\r')
curl -sSi -H "Authorization: Bearer $TOKEN" -H "If-None-Match: $etag" "$ROOFTOP/api/projects/$project"
