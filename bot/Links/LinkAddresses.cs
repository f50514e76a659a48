using CrmBot.Data;
using CrmBot.Skills;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CrmBot.Links;

/// <summary>Gives the files on a card their addresses when it is sent; where the host has none, they are left out.</summary>
public sealed class LinkAddresses(FileLinks links, Staff staff, IServiceProvider services, IOptions<FileLinkOptions> options)
{
    public const string Path = "/f/";

    /// <summary>The reply with its files' addresses, for the person it goes to.</summary>
    public async Task<Reply> AddressAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Card is not { } card || !card.Actions.Any(a => a.File is not null)) return reply;
        var reader = address.InGroup || Base() is null ? null : await staff.FindAsync(address.Channel, address.UserId, cancellationToken);
        var actions = new List<CardAction>(card.Actions.Count);
        foreach (var action in card.Actions)
        {
            if (action.File is not { } file) actions.Add(action);
            else if (reader is not null) actions.Add(action with { Url = Base() + Path + await links.MintAsync(reader.Id, address, file, cancellationToken) });
        }
        return reply with { Card = card with { Actions = actions } };
    }

    private string? Base()
    {
        if (options.Value.PublicUrl is { } set) return set.TrimEnd('/');
        if (services.GetService<IHostEnvironment>()?.IsDevelopment() != true) return null;
        return services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/');
    }
}
