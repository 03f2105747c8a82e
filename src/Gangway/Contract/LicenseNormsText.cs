using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Norms;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>The norms of a license for a terminal: what it grants, asks for, forbids.</summary>
internal sealed class LicenseNormsText(TextPage page, Words words, FactVocabulary facts)
{
    private const int Body = 4;

    public void Write(LicenseTerms terms, string id, ImmutableArray<Activation.Result> norms, ImmutableArray<OslocDifference> differences)
    {
        Head(terms, id);
        foreach (var deontic in new[] { Deontic.May, Deontic.Must, Deontic.Should, Deontic.MustNot })
        {
            Section(deontic, norms);
        }

        if (norms.Count(result => result.Active == Truth.False) is > 0 and var inactive)
        {
            page.Blank();
            page.Text(0, words.Of("explain.inactive", inactive), style: TextPage.Faint);
        }

        Questions(norms);
        Differences(differences);
    }

    private void Head(LicenseTerms terms, string id)
    {
        page.Text(0, $"{id}: {terms.Name}", style: TextPage.Bold);
        page.Text(0, words[$"reach.{CompatibilitySentences.Word(terms.Reach)}"] + (terms.ReachClause is null ? "" : $" ({terms.ReachClause})"));
        if (terms.NoFurtherRestrictions is { } clause)
        {
            page.Text(0, words.Of("explain.further", clause));
        }

        if (terms.Termination is { } ends)
        {
            page.Text(0, words.Of("explain.termination", ends.Clause) + (ends.Cure is null ? "" : " " + words.Of("explain.cure", words.Encoded(ends.Cure))));
        }

        foreach (var passage in terms.Passages(id))
        {
            page.Text(0, words.Of(passage.CombinedOnly ? "explain.combined" : "explain.passes", words.List(passage.Licenses), passage.Clause));
        }
    }

    private void Section(Deontic deontic, ImmutableArray<Activation.Result> norms)
    {
        var shown = norms.Where(result => result.Norm.Deontic == deontic && result.Active != Truth.False).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Text(0, words[$"deontic.{CompatibilitySentences.Word(deontic)}"].ToUpperInvariant(), style: TextPage.Head);
        foreach (var result in shown)
        {
            Norm(result);
        }
    }

    private void Norm(Activation.Result result)
    {
        var norm = result.Norm;
        page.Text(2, $"{words.Act(norm.Aim)}  [{norm.Source.Clause}]", (result.Active == Truth.Unknown ? "? " : "· ", TextPage.Ask), TextPage.Bold);
        page.Text(Body, words.In(norm.Words.Firm), (words["explain.firm"], TextPage.Faint));
        page.Text(Body, words.In(norm.Words.Commons), (words["explain.commons"], TextPage.Faint));
        if (norm.When is not Condition.All { Inner.IsEmpty: true })
        {
            page.Text(Body, words.Of("explain.if", ConditionSentences.Of(norm.When, facts, words)), style: TextPage.Faint);
        }

        if (!norm.How.IsEmpty)
        {
            page.Text(Body, words.Of("explain.how", words.List(norm.How.Select(words.Encoded))), style: TextPage.Faint);
        }

        Alternatives(norm);
        if (norm.OrElse is { } consequence)
        {
            page.Text(Body, words.Of("explain.orelse", words.Named("orelse", consequence)), style: TextPage.Faint);
        }

        if (norm.Deontic != Deontic.May)
        {
            page.Text(Body, words.In(norm.Fix), (words["explain.fix"], TextPage.Faint));
        }
    }

    private void Alternatives(Norm norm)
    {
        if (norm.Alternatives.IsEmpty)
        {
            return;
        }

        page.Text(Body, words["explain.one-of"], style: TextPage.Faint);
        foreach (var alternative in norm.Alternatives)
        {
            page.Text(Body + 2, $"{words.Act(alternative.Aim)}: {words.Encoded(alternative.Object)}  [{alternative.Clause}]", ("- ", TextPage.Faint));
        }
    }

    private void Questions(ImmutableArray<Activation.Result> norms)
    {
        var asks = norms.SelectMany(result => result.Asks).Distinct(StringComparer.Ordinal).ToList();
        if (asks.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Text(0, words["explain.asks"]);
        foreach (var ask in asks)
        {
            page.Text(2, $"{words.Question(ask)} ({ask})", ("? ", TextPage.Ask));
        }
    }

    private void Differences(ImmutableArray<OslocDifference> differences)
    {
        if (differences.IsEmpty)
        {
            return;
        }

        page.Blank();
        page.Text(0, LicenseNormsReport.Counted(differences, words), style: TextPage.Bold);
        foreach (var found in differences.Where(found => !found.IsShared))
        {
            var act = found.Act.Length == 0 ? words["explain.unmapped"] : words.Act(found.Act);
            var side = words.Named("value", found.Theirs.IsEmpty ? "ours" : "theirs");
            page.Text(2, $"{words[$"deontic.{LicenseNormsReport.Word(found.Deontic)}"]}: {act}", ($"{side}: ", TextPage.Ask));
            page.Text(Body, words.List(found.Theirs.IsEmpty ? LicenseNormsReport.Ours(found) : LicenseNormsReport.Theirs(found)), style: TextPage.Faint);
        }
    }
}
