using Gangway.Office.Contract;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>Turns what is known of a license and a package into the facts that conditions ask for. Nobody is asked for these.</summary>
public static class DerivedFacts
{
    public const string Category = "license-category";
    public const string State = "license-state";
    public const string Reach = "copyleft-reach";

    /// <summary>The category with exceptions taken into account: the GPL with the Classpath exception asks what a weak copyleft asks.</summary>
    /// <returns>Null where the terms are not encoded.</returns>
    public static (string Category, string Reach)? OfLicense(ChosenLicense license, LicenseLibrary library)
    {
        if (library.Of(license.Id) is not { Category: not LicenseCategory.Unknown } terms || library.ReachOf(license) is not { } reach
            || (license.Exception is { } exception && library.Exception(exception) is null))
        {
            return null;
        }

        var category = reach == terms.Reach ? terms.Category
            : reach == CopyleftReach.None ? LicenseCategory.Permissive
            : reach < CopyleftReach.Work ? LicenseCategory.WeakCopyleft
            : terms.Category;
        return (Word(category), reach.ToString().ToLowerInvariant());
    }

    /// <summary>The context with what one license of the subject adds.</summary>
    public static Context With(Context context, ChosenLicense license, LicenseLibrary library)
    {
        var basis = license.ToString();
        return OfLicense(license, library) is var (category, reach)
            ? context.With(State, "known", basis).With(Category, category, basis).With(Reach, reach, basis)
            : context.With(State, "not-encoded", basis).Without(Category).Without(Reach);
    }

    /// <summary>The context of a subject whose license is not known; a category that was supposed stays.</summary>
    public static Context Unlicensed(Context context, LicenseState state) => context[Category] is null
        ? context.With(State, state == LicenseState.None ? "none" : "unclear", "no license is known").Without(Reach)
        : context.With(State, "known", context.Facts[Category].Basis);

    /// <summary>The context with the lists that the package and the license are on, or not.</summary>
    public static Context WithLists(Context context, Policy policy, PolicySubject subject, ChosenLicense? license)
    {
        foreach (var list in policy.Lists)
        {
            if (list.Holds(subject.Purl, license) is { } holds)
            {
                context = context.With(list.Name, holds ? "yes" : "no", $"{policy.Source}:{list.Line}");
            }
        }

        return context;
    }

    /// <summary>Whether a person could answer it: what is read from a license or a list is not asked for.</summary>
    public static bool IsAsked(string fact, Policy policy) =>
        fact is not (State or Reach or "engagement") && !policy.Lists.Any(list => list.Name == fact);

    /// <summary>The context as it would be if a fact were so. A category supposed stands for an ordinary license of it, on no list.</summary>
    public static Context Suppose(Context context, string fact, string value, Policy policy)
    {
        context = context.With(fact, value, "supposed");
        return fact != Category
            ? context
            : policy.Lists.Where(list => context[list.Name] is null).Aggregate(context, (with, list) => with.With(list.Name, "no", "supposed"));
    }

    public static string Word(LicenseCategory category) => category switch
    {
        LicenseCategory.PublicDomain => "public-domain",
        LicenseCategory.WeakCopyleft => "weak-copyleft",
        LicenseCategory.StrongCopyleft => "strong-copyleft",
        LicenseCategory.NetworkCopyleft => "network-copyleft",
        LicenseCategory.SourceAvailable => "source-available",
        _ => category.ToString().ToLowerInvariant(),
    };
}
