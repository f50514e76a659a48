using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmBot.Channels.Cards;
using CrmBot.Skills;

namespace CrmBot.CardPage;

/// <summary>In Development, /cards shows every sample of every skill as Web Chat draws it, at phone and desktop width, light and dark.</summary>
public static class CardPageRegistration
{
    public static WebApplication MapCardPage(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return app;
        app.MapGet("/cards", (HttpContext http) => Show(http, "cards/cards.html"));
        app.MapGet("/cards/view", (HttpContext http) => Show(http, "cards/view.html"));
        app.MapGet("/cards/samples", (IEnumerable<ISkill> skills) => Results.Bytes(Samples(skills), "application/json"));
        return app;
    }

    private static IResult Show(HttpContext http, string page)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(Part(page).Replace("{style}", Part("webchat/cards.css"), StringComparison.Ordinal).Replace("{look}", Part("webchat/look.js"), StringComparison.Ordinal).Replace("{nonce}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static byte[] Samples(IEnumerable<ISkill> skills)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var skill in skills)
            {
                foreach (var sample in skill.Samples)
                {
                    json.WriteStartObject();
                    json.WriteString("skill", skill.Info.Name);
                    json.WriteString("name", sample.Name);
                    json.WriteString("language", sample.Card.Language == Data.Language.Zh ? "zh" : "en");
                    json.WritePropertyName("card");
                    json.WriteRawValue(AdaptiveCards.Render(sample.Card, AdaptiveTarget.WebChat));
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Part(string name)
    {
        using var stream = typeof(CardPageRegistration).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
