#!/bin/sh
# Pictures of every sample card in Web Chat, phone and desktop, light and dark: tests/out/cards-*.png
cd "$(dirname "$0")/.." && exec dotnet test tests --filter "FullyQualifiedName~CardPageShots"
