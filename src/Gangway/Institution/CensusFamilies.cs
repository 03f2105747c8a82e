using System.Collections.Immutable;
using Gangway.Office.Institution;

namespace Gangway.Institution;

/// <summary>Groups SPDX ids by the license they are versions of: GPL-2.0-only and GPL-3.0-or-later are GPL.</summary>
internal static class CensusFamilies
{
    public static ImmutableArray<(string Name, int Count)> Of(ImmutableArray<TakenComponent> components) =>
        [.. components.Where(component => component.License.IsKnown)
            .SelectMany(component => component.Chosen.Select(chosen => NameOf(chosen.Id)).Distinct(StringComparer.Ordinal))
            .GroupBy(name => name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count()))
            .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>The id up to the first part that begins with a digit; an id that begins with one stays whole.</summary>
    public static string NameOf(string id)
    {
        if (id.Contains("LicenseRef-", StringComparison.Ordinal))
        {
            return "LicenseRef";
        }

        for (var at = 1; at + 1 < id.Length; at++)
        {
            if (id[at] == '-' && char.IsAsciiDigit(id[at + 1]))
            {
                return id[..at];
            }
        }

        return id;
    }
}
