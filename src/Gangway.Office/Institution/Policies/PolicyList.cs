using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>A list of packages or licenses. Its name is a fact: <c>yes</c> for what is on it, <c>no</c> for the rest.</summary>
/// <param name="Name">The fact.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Licenses">License ids, or <c>ID WITH EXCEPTION</c>, in canonical writing; case counts.</param>
/// <param name="Purls">Patterns over purls.</param>
/// <param name="Matching">Regular expressions over purls, none of which can backtrack.</param>
/// <param name="Line">Line in the policy, from 1.</param>
public sealed record PolicyList(
    string Name, Localized Title, ImmutableHashSet<string> Licenses, ImmutableArray<PurlPattern> Purls, ImmutableArray<Regex> Matching, int Line)
{
    /// <summary>Whether the answer depends on the package.</summary>
    public bool AsksPackage => !Purls.IsEmpty || !Matching.IsEmpty;

    /// <returns>Null where the package is on no pattern and the license, which could be, is unknown; or where nothing is known at all.</returns>
    public bool? Holds(PackageUrl? purl, ChosenLicense? license)
    {
        if (purl is not null && HoldsPackage(purl))
        {
            return true;
        }

        var byLicense = Licenses.IsEmpty ? false : license is { } known ? Licenses.Contains(known.ToString()) : (bool?)null;
        return AsksPackage && purl is null && byLicense != true ? null : byLicense;
    }

    public bool HoldsPackage(PackageUrl purl)
    {
        foreach (var pattern in Purls)
        {
            if (pattern.Matches(purl))
            {
                return true;
            }
        }

        foreach (var expression in Matching)
        {
            if (expression.IsMatch(purl.ToString()))
            {
                return true;
            }
        }

        return false;
    }
}
