using System.Collections.Immutable;
using Gangway.Contract;
using Gangway.Norms;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Community.Practice;
using Gangway.Office.Institution.Docking;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;

namespace Gangway.Institution;

/// <summary>What the program knows about docking: the data of <c>data/norms/community</c>, with what is known of licenses.</summary>
internal sealed class DockKnowledge
{
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
}
