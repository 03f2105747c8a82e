using System.Collections.Immutable;
using Gangway.Office.Norms;

namespace Gangway.Office.Contract.Notices;

/// <summary>Decides whether the source of a component has to be given or offered: by the norms of its license, in how it is delivered.</summary>
public static class SourceDuty
{
    /// <returns>True: due. Unknown: a fact is missing, or the terms are not encoded. False: no norm asks for it.</returns>
    public static Truth Of(SpdxExpression? license, LicenseLibrary library, ImmutableArray<Context> contexts)
    {
        ArgumentNullException.ThrowIfNull(library);
        return license is null
            ? Truth.Unknown
            : LicenseChoice.Of(license, library).Aggregate(Truth.False, (due, chosen) => due.Or(Of(chosen, library, contexts)));
    }

    private static Truth Of(ChosenLicense license, LicenseLibrary library, ImmutableArray<Context> contexts)
    {
        if (library.Of(license.Id) is not { } terms)
        {
            return Truth.Unknown;
        }

        return terms.NormsOf(license.Id).Where(GivesSource)
            .SelectMany(norm => contexts.Select(context => Activation.Of(norm, library.Vocabulary, context).Active))
            .Aggregate(Truth.False, TruthLogic.Or);
    }

    private static bool GivesSource(Norm norm) =>
        norm.Deontic == Deontic.Must && (IsSource(norm.Aim) || norm.Alternatives.Any(alternative => IsSource(alternative.Aim)));

    private static bool IsSource(string act) => act is "provide-source" or "provide-written-offer";
}
