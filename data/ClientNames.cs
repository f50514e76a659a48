using System.Text.Json;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Reads of a client's document its names, whose it is, its region and industry, and passes over the rest: the index reads every client, and people and notes are most of a file.</summary>
internal static class ClientNames
{
    public static Client Read(Doc doc)
    {
        var reader = new Utf8JsonReader(doc.Json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A client is an object.");
        string? name = null, owner = null, region = null, industry = null;
        IReadOnlyList<string> aliases = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("name"u8)) name = Text(ref reader);
            else if (reader.ValueTextEquals("ownerId"u8)) owner = Text(ref reader);
            else if (reader.ValueTextEquals("region"u8)) region = Text(ref reader);
            else if (reader.ValueTextEquals("industry"u8)) industry = Text(ref reader);
            else if (reader.ValueTextEquals("aliases"u8)) aliases = Texts(ref reader);
            else reader.Skip();
        }
        return new Client
        {
            Id = doc.Id,
            Version = doc.Version,
            Name = name ?? throw new JsonException("A client has a name."),
            OwnerId = owner ?? throw new JsonException("A client has an owner."),
            Aliases = aliases,
            Region = region,
            Industry = industry,
        };
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray) return texts;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.GetString() is { } text) texts.Add(text);
        return texts;
    }
}
