using System.Collections.Immutable;
using System.Text.Json;
using Gangway.Office;
using Gangway.Office.Inventory;

namespace Gangway.Inventory;

/// <summary>License claims as the store keeps them: one short JSON text, the same for every component that declares the same.</summary>
internal static class ClaimsText
{
    /// <summary>Null where nothing is declared or concluded.</summary>
    public static string? Of(Component component) => component.Declared.IsEmpty && component.Concluded.IsEmpty
        ? null
        : JsonSerializer.Serialize(new[] { Words(component.Declared), Words(component.Concluded) });

    public static (ImmutableArray<LicenseClaim> Declared, ImmutableArray<LicenseClaim> Concluded) Parse(string? text, Evidence evidence)
    {
        if (text is null)
        {
            return ([], []);
        }

        var lists = JsonSerializer.Deserialize<string[][]>(text)!;
        return (Claims(lists[0], evidence), Claims(lists[1], evidence));
    }

    private static string[] Words(ImmutableArray<LicenseClaim> claims) => [.. claims.SelectMany(claim => new[] { claim.Form.ToString(), claim.Value })];

    private static ImmutableArray<LicenseClaim> Claims(string[] words, Evidence evidence) =>
        [.. words.Chunk(2).Select(pair => new LicenseClaim(Enum.Parse<LicenseClaimForm>(pair[0]), pair[1], evidence))];
}
