#!/bin/sh
# Pictures of every sample card in Web Chat, phone and desktop, light and dark: tests/out/cards-*.png
cd "$(dirname "$0")/.." && exec env CRMBOT_SHOTS=all dotnet test tests --filter "FullyQualifiedName~CardPageShots"
