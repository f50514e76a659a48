using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Where a key person stands to us: to the client's owner, else to the colleague he was last met by.</summary>
internal static class Standing
{
    public static string NameAndTitle(KeyPerson person) => person.Title is null ? person.Name : $"{person.Name} {person.Title}";

    public static (string Words, Tone Tone) Of(KeyPerson person, BriefFacts facts, Viewer viewer)
    {
        var attitude = person.AttitudeTo(facts.Client.OwnerId);
        var (words, tone) = RecordWords.Say(attitude?.Value ?? AttitudeValue.None, viewer.Language);
        return attitude is null || attitude.StaffId == facts.Client.OwnerId
            ? (words, tone)
            : (BriefWords.StandingTowards.In(viewer.Language, words, facts.NameOf(attitude.StaffId, viewer.Language)), tone);
    }

    public static bool IsEstablished(KeyPerson person)
    {
        foreach (var attitude in person.Attitudes)
        {
            if (attitude.Value != AttitudeValue.None) return true;
        }

        return false;
    }

    /// <summary>The one colleague who knows anybody there; null when nobody or several do.</summary>
    public static string? OnlyAcquaintance(Client client)
    {
        string? only = null;
        foreach (var person in client.KeyPeople)
        {
            foreach (var attitude in person.Attitudes)
            {
                if (attitude.Value == AttitudeValue.None || attitude.StaffId == only) continue;
                if (only is not null) return null;
                only = attitude.StaffId;
            }
        }

        return only;
    }
}
