using System.Collections.Immutable;
using Gangway.Contract;
using Gangway.Norms;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Community.Practice;
using Gangway.Office.Institution.Docking;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Institution;

/// <summary>What the program knows about docking: the data of <c>data/norms/community</c> and the starter policy.</summary>
internal sealed class DockKnowledge
{
    public const string StarterPolicy = "policy/starter.yaml";

    private const string Folder = "norms/community";

    public DockKnowledge(LicenseKnowledge licenses)
    {
        Licenses = licenses;
        Vocabulary = licenses.Terms.Vocabulary;
        Expectations = [.. Embedded.Below(Folder).SelectMany(path => ExpectationRuleReader.Read(Embedded.Text(path), path, Vocabulary))];
        Practice = PracticeWords.Read(Embedded.Text($"{Folder}/practice.yaml"), "practice.yaml", Vocabulary);
        Rules = DockingRulesReader.Read(Embedded.Text($"{Folder}/docking.yaml"), Embedded.Text($"{Folder}/reasons.yaml"), Vocabulary);
    }

    public LicenseKnowledge Licenses { get; }

    public Vocabulary Vocabulary { get; }

    public ImmutableArray<ExpectationRule> Expectations { get; }

    public PracticeWords Practice { get; }

    public DockingRules Rules { get; }

    /// <summary>A policy, or the mistakes in it.</summary>
    /// <param name="text">The file's content; null for the starter policy.</param>
    /// <param name="source">How issues name it.</param>
    public PolicyReading Policy(string? text, string source)
    {
        var duties = VocabularyReader.Read(Embedded.Text("norms/acts.yaml"), Embedded.Text("norms/facts.yaml"), Embedded.Text("policy/duties.yaml")).Duties;
        return PolicyReader.Read(text ?? Embedded.Text(StarterPolicy), text is null ? "starter policy" : source, Vocabulary with { Duties = Vocabulary.Duties.SetItems(duties) });
    }
}
