using System.Collections.Immutable;
using Gangway.Office.Inventory;

namespace Gangway.Office.Contract;

/// <summary>
/// May software under one license become part of a work that is passed on as a whole under another? Decided from the terms of both:
/// how far a copyleft reaches, what it lets a work pass under, and which further restrictions it forbids.
/// </summary>
/// <param name="How">How it becomes part of the work.</param>
/// <param name="Delivery">How the work reaches others; null is the strictest: copies are conveyed.</param>
public sealed record CompatibilityQuestion(Combination How = Combination.Merged, DeliveryForm? Delivery = null)
{
    /// <summary>Of alternatives on the inbound side the best is taken; everything else must hold, on either side. The verdict is that of the pair that decides.</summary>
    public CompatibilityVerdict Of(SpdxExpression inbound, SpdxExpression outbound, LicenseLibrary library) =>
        outbound.Licenses.Select(whole => Of(inbound, LicenseChoice.Leaf(whole), library)).MinBy(Telling)!;

    public CompatibilityVerdict Of(SpdxExpression inbound, ChosenLicense outbound, LicenseLibrary library) => inbound switch
    {
        SpdxExpression.And and => and.Operands.Select(operand => Of(operand, outbound, library)).MinBy(Telling)!,
        SpdxExpression.Or or => or.Operands.Select(operand => Of(operand, outbound, library)).MaxBy(verdict => verdict.Answer)!,
        _ => Of(LicenseChoice.Leaf(inbound), outbound, library),
    };

    public CompatibilityVerdict Of(ChosenLicense inbound, ChosenLicense outbound, LicenseLibrary library)
    {
        var verdict = Direct(inbound, outbound, library);
        return verdict.Answer != CompatibilityAnswer.No || library.Of(outbound.Id) is not { } terms ? verdict : verdict with
        {
            Ways = [.. terms.Passages(outbound.Id)
                .Where(passage => !passage.CombinedOnly)
                .SelectMany(passage => passage.Licenses)
                .Where(id => id != outbound.Id && library.Of(id) is not null)
                .Where(id => Direct(inbound, new ChosenLicense(id, null), library).Answer == CompatibilityAnswer.Yes)
                .Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Of equal answers the one that says more than that two licenses are the same.</summary>
    private static (CompatibilityAnswer, bool) Telling(CompatibilityVerdict verdict) => (verdict.Answer, verdict.Reason == CompatibilityReason.Same);

    private CompatibilityVerdict Direct(ChosenLicense inbound, ChosenLicense outbound, LicenseLibrary library)
    {
        if (library.Of(inbound.Id) is not { } part || library.Of(outbound.Id) is not { } whole)
        {
            return new CompatibilityVerdict(inbound, outbound, CompatibilityAnswer.Unknown, CompatibilityReason.NotEncoded, null, null, null, []);
        }

        var pair = new Pair(inbound, part, outbound, whole);
        return pair.Alike() ?? Circumstances(pair, library) ?? pair.Passage() ?? Demands(pair, library);
    }

    /// <summary>Where no copy reaches others, or the works stay apart, no copyleft is asked.</summary>
    private CompatibilityVerdict? Circumstances(Pair pair, LicenseLibrary library)
    {
        if (pair.Part.Category == LicenseCategory.SourceAvailable && pair.Whole.Category != LicenseCategory.SourceAvailable && How != Combination.Separate && !pair.Part.Restricts.IsEmpty)
        {
            var limit = pair.Part.Restricts[0];
            return pair.Is(CompatibilityAnswer.No, CompatibilityReason.UseRestricted, limit.Clause, null, limit.Act);
        }

        if (How == Combination.Separate)
        {
            return pair.Is(CompatibilityAnswer.Yes, CompatibilityReason.Separate);
        }

        var reach = (CopyleftReach)Math.Max((int)library.ReachOf(pair.Inbound)!, (int)library.ReachOf(pair.Outbound)!);
        var isAsked = Delivery switch
        {
            DeliveryForm.Internal => false,
            DeliveryForm.Network => reach == CopyleftReach.Network,
            _ => true,
        };
        return isAsked ? null : pair.Is(CompatibilityAnswer.Yes, CompatibilityReason.NotDelivered);
    }

    /// <summary>What the part demands of the rest first, then what the whole demands of the part.</summary>
    private CompatibilityVerdict Demands(Pair pair, LicenseLibrary library)
    {
        var (fromPart, fromWhole) = (Reaches(pair.Inbound, library), Reaches(pair.Outbound, library));
        if (fromPart)
        {
            return pair.Copyleft();
        }

        if (How != Combination.Merged && pair.Inbound.Exception is { } exception && library.ReachOf(pair.Inbound) < pair.Part.Reach)
        {
            return pair.Is(CompatibilityAnswer.Yes, CompatibilityReason.StaysBehind, library.Exception(exception)!.Clause);
        }

        if (!fromWhole)
        {
            return pair.Part.Reach == CopyleftReach.None
                ? pair.Is(CompatibilityAnswer.Yes, CompatibilityReason.EachKeepsItsOwn)
                : pair.Is(CompatibilityAnswer.Yes, CompatibilityReason.StaysBehind, pair.Part.ReachClause);
        }

        return pair.Part.Reach == CopyleftReach.None
            ? pair.Restrictions()
            : pair.Is(CompatibilityAnswer.No, CompatibilityReason.WholeDemanded, pair.Part.ReachClause, pair.Whole.ReachClause);
    }

    /// <summary>Code that is copied in is reached by every copyleft, whatever its exception says of linking; linked code by those for the whole work.</summary>
    private bool Reaches(ChosenLicense license, LicenseLibrary library) => How == Combination.Merged
        ? library.Of(license.Id)!.Reach > CopyleftReach.None
        : library.ReachOf(license) >= CopyleftReach.Work;

    private sealed record Pair(ChosenLicense Inbound, LicenseTerms Part, ChosenLicense Outbound, LicenseTerms Whole)
    {
        public CompatibilityVerdict Is(CompatibilityAnswer answer, CompatibilityReason reason, string? partClause = null, string? wholeClause = null, string? act = null) =>
            new(Inbound, Outbound, answer, reason, partClause, wholeClause, act, []);

        public CompatibilityVerdict? Alike() => Inbound.Id == Outbound.Id && (Inbound == Outbound || Outbound.Exception is null)
            ? Is(CompatibilityAnswer.Yes, CompatibilityReason.Same)
            : null;

        /// <summary>An exception of the part may be dropped; one of the whole can be given for the part only by those who hold its rights.</summary>
        public CompatibilityVerdict? Passage()
        {
            var found = Part.Passages(Inbound.Id).FirstOrDefault(passage => passage.Licenses.Contains(Outbound.Id, StringComparer.Ordinal));
            if (found is { CombinedOnly: true })
            {
                return Is(CompatibilityAnswer.Check, CompatibilityReason.CombinedOnly, found.Clause);
            }

            return Outbound.Exception is not null && (found is not null || Inbound.Id == Outbound.Id)
                ? Is(CompatibilityAnswer.Check, CompatibilityReason.ExceptionFalls, found?.Clause)
                : found is null ? null : Is(CompatibilityAnswer.Yes, CompatibilityReason.Passes, found.Clause);
        }

        /// <summary>A text of which nobody knows whether it is a copyleft keeps at least its own code under it alone: a whole that forbids additions cannot take it.</summary>
        public CompatibilityVerdict Copyleft() => Part.IsReachSettled || (Whole.NoFurtherRestrictions is not null && Whole.Reach >= CopyleftReach.Library)
            ? Is(CompatibilityAnswer.No, CompatibilityReason.OtherCopyleft, Part.ReachClause, Whole.ReachClause)
            : Whole is { Reach: > CopyleftReach.None, IsReachSettled: false }
                ? Is(CompatibilityAnswer.Unknown, CompatibilityReason.CopyleftUnsettled, Part.ReachClause, Whole.ReachClause)
                : Is(CompatibilityAnswer.Unknown, CompatibilityReason.CopyleftUnsettled, Part.ReachClause);

        /// <summary>Only a copyleft for a whole library or work that forbids further restrictions settles that a demand is one too many.</summary>
        public CompatibilityVerdict Restrictions()
        {
            ImmutableArray<Restriction> further = [.. Part.Restricts.Where(restriction => !Whole.Accepts.Contains(restriction.Act, StringComparer.Ordinal))];
            if (further.IsEmpty)
            {
                return Is(CompatibilityAnswer.Yes, CompatibilityReason.NothingFurther, null, Whole.NoFurtherRestrictions ?? Whole.ReachClause);
            }

            var settles = Whole.NoFurtherRestrictions is not null && Whole.Reach >= CopyleftReach.Library;
            var settled = further.FirstOrDefault(restriction => settles && restriction.IsSettled && !Whole.Unsettled.Contains(restriction.Act, StringComparer.Ordinal));
            return settled is not null
                ? Is(CompatibilityAnswer.No, CompatibilityReason.FurtherRestriction, settled.Clause, Whole.NoFurtherRestrictions, settled.Act)
                : Is(CompatibilityAnswer.Unknown, Whole.Reach == CopyleftReach.File ? CompatibilityReason.RestrictionInFiles : CompatibilityReason.RestrictionUnsettled, further[0].Clause, Whole.NoFurtherRestrictions ?? Whole.ReachClause, further[0].Act);
        }
    }
}
