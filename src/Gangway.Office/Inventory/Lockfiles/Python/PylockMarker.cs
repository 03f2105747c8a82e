using System.Collections.Immutable;

namespace Gangway.Office.Inventory.Lockfiles.Python;

// Which groups and extras the marker of a pylock package asks for: 'dev' in dependency_groups, 'gui' in extras (PEP 751).
internal readonly record struct PylockMarker(ImmutableArray<string> Groups, ImmutableArray<string> Extras)
{
    public static PylockMarker Of(string? marker)
    {
        var groups = ImmutableArray.CreateBuilder<string>();
        var extras = ImmutableArray.CreateBuilder<string>();
        var rest = marker.AsSpan();
        while (rest.IndexOfAny('\'', '"') is >= 0 and var start && rest[(start + 1)..].IndexOf(rest[start]) is >= 0 and var length)
        {
            var word = rest.Slice(start + 1, length).ToString();
            rest = rest[(start + length + 2)..];
            var next = rest.TrimStart();
            if (next.StartsWith("in ") && next[3..].TrimStart() is var variable)
            {
                (variable.StartsWith("dependency_groups") ? groups : variable.StartsWith("extras") ? extras : null)?.Add(word);
            }
        }

        return new PylockMarker(groups.ToImmutable(), extras.ToImmutable());
    }
}
