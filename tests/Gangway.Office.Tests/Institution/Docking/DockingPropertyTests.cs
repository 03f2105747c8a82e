using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using static Gangway.Office.Tests.Institution.Docking.DockStories;

namespace Gangway.Office.Tests.Institution.Docking;

public class DockingPropertyTests
{
    private static readonly string[] Aims = ["use", "use-in-production", "distribute-binary", "contribute", "sign-off", "sign-cla", "disclose-identity", "hide-identity", "provide-source", "keep-source-secret", "respond", "relicense", "license-alike", "obtain-approval", "record"];
    private static readonly string[] Conditions = ["always", "modified = yes", "modified = no", "delivery = binary", "delivery in (binary, network) and modified = yes", "contributor = employee"];
    private static readonly string[] Roles = ["contributor", "distributor", "steward", "maintainer"];
    private static readonly (string, string)[] Facts = [("modified", "yes"), ("modified", "no"), ("delivery", "binary"), ("delivery", "internal"), ("contributor", "employee"), ("contributor", "own-time")];

    [Fact]
    public void The_order_of_the_norms_does_not_matter() =>
        Prop.ForAll(Sides().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (sides, seed) =>
            Told(Docked(sides.Firm, sides.Commons, "")) == Told(Docked(Shuffled(sides.Firm, seed), Shuffled(sides.Commons, seed + 1), ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void Learning_a_fact_never_turns_a_known_answer_into_another()
    {
        var facts = Gen.Elements(Facts).ListOf(2).Select(list => list.DistinctBy(fact => fact.Item1).Select(fact => $"{fact.Item1}={fact.Item2}").ToArray());
        Prop.ForAll(Sides().ToArbitrary(), facts.ToArbitrary(), Gen.Elements("use", "distribute", "fund").ToArbitrary(), (sides, learned, engagement) =>
        {
            var known = learned.Take(learned.Length / 2).ToArray();
            var before = Docked(sides.Firm, sides.Commons, string.Join(',', known), engagement);
            var after = Docked(sides.Firm, sides.Commons, string.Join(',', learned), engagement);
            return before.Answers.Zip(after.Answers).All(pair => pair.First.Kind == AnswerKind.Unknown || pair.First.Kind == pair.Second.Kind)
                && before.Gaps.Where(gap => gap.Certain == Truth.True).All(gap => after.Gaps.Any(later => later.Id == gap.Id && later.Certain == Truth.True));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Every_gap_belongs_to_exactly_one_answer_and_every_unknown_answer_says_what_to_ask() =>
        Prop.ForAll(Sides().ToArbitrary(), sides =>
        {
            var result = Docked(sides.Firm, sides.Commons, "");
            return result.Answers.Sum(answer => answer.Gaps.Length + answer.Possible.Length) == result.Gaps.Length
                && result.Answers.All(answer => answer.Kind != AnswerKind.Unknown || answer.Asks.Length > 0 || answer.Norms == 0);
        }).QuickCheckThrowOnFailure();

    private static DockingResult Docked(IEnumerable<DockedNorm> firm, IEnumerable<DockedNorm> commons, string facts, string engagement = "use") => Dock(firm, commons, engagement, facts);

    private static string Told(DockingResult result) =>
        string.Join('\n', result.Answers.Select(answer => $"{answer.Pillar} {answer.Kind} {string.Join(' ', answer.Asks)}").Concat(result.Gaps.Select(gap => $"{gap.Id} {gap.Certain}"))
            .Concat(result.Tasks.Select(task => task.Duty.Norm.Id)).Concat(result.Questions.Select(question => question.Fact)));

    private static List<T> Shuffled<T>(IReadOnlyList<T> items, int seed) => [.. items.Select((item, at) => (item, Key: ((at + 1) * 7919 * (seed + 3)) % 104729)).OrderBy(pair => pair.Key).Select(pair => pair.item)];

    private static Gen<(List<DockedNorm> Firm, List<DockedNorm> Commons)> Sides()
    {
        var deontics = Gen.Elements(Deontic.Must, Deontic.MustNot, Deontic.May, Deontic.Should);
        var pillars = Gen.Elements(Pillar.Trust, Pillar.Contract, Pillar.Community);
        var firm = from deontic in deontics
                   from aim in Gen.Elements(Aims)
                   from when in Gen.Elements(Conditions)
                   from pillar in pillars
                   select Firm("", deontic, aim, when, pillar: pillar) with { By = aim == "obtain-approval" ? "legal" : null };
        var commons = from deontic in deontics
                      from aim in Gen.Elements(Aims)
                      from when in Gen.Elements(Conditions)
                      from role in Gen.Elements(Roles)
                      from pillar in pillars
                      from source in Gen.Elements("license", "contributing")
                      select Commons("", deontic, aim, when, role, "source-archive", source, pillar);
        return from ours in firm.ListOf(4)
               from theirs in commons.ListOf(5)
               select (Named(ours, "firm.n"), Named(theirs, "commons.n"));
    }

    private static List<DockedNorm> Named(IEnumerable<DockedNorm> norms, string prefix) =>
        [.. norms.Select((norm, at) => norm with { Norm = norm.Norm with { Id = $"{prefix}{at}" } })];
}
