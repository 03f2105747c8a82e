using System.Collections.Immutable;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Institution.Docking;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Community.Expectations;
using Gangway.Office.Tests.Norms;

namespace Gangway.Office.Tests.Institution.Docking;

/// <summary>Two shores as short as a story needs them.</summary>
internal static class DockStories
{
    public static DockingRules Rules { get; } =
        DockingRulesReader.Read(CommunityNorms.Text("docking.yaml"), CommunityNorms.Text("reasons.yaml"), EncodedNorms.Vocabulary);

    public static DockedNorm Commons(string id, Deontic deontic, string aim, string when = "always", string role = "contributor", string artifact = "none", string source = "contributing", Pillar pillar = Pillar.Community) =>
        new() { Norm = Norm(id, Side.Commons, deontic, aim, when, role, artifact, source, pillar) };

    public static DockedNorm Firm(string id, Deontic deontic, string aim, string when = "always", string? orElse = "warned", Pillar pillar = Pillar.Community) =>
        new() { Norm = Norm($"firm.{id}", Side.Firm, deontic, aim, when, "product-team", "none", "policy", pillar) with { OrElse = orElse } };

    public static DockedNorm WithObject(this DockedNorm norm, string text) => norm with { Norm = norm.Norm with { Object = text } };

    public static DockingResult Dock(IEnumerable<DockedNorm> firm, IEnumerable<DockedNorm> commons, string engagement = "contribute", string facts = "", string roles = "", string produces = "")
    {
        var context = facts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split('='))
            .Aggregate(Context.Empty.With("has-security-contact", "yes", "story"), (known, fact) => known.With(fact[0].Trim(), fact[1].Trim(), "story"));
        return DockingAssessment.Of(
            new FirmSide("story", "1", [.. firm], [.. roles.Split(',', StringSplitOptions.RemoveEmptyEntries)], [.. produces.Split(',', StringSplitOptions.RemoveEmptyEntries)], null),
            new CommonsSide("story", [.. commons], ProjectExpectations.Unknown.Topics), context, engagement, Rules);
    }

    public static AnswerKind Answer(this DockingResult result, Pillar pillar) => result.Answers.Single(answer => answer.Pillar == pillar).Kind;

    private static Norm Norm(string id, Side side, Deontic deontic, string aim, string when, string role, string artifact, string source, Pillar pillar) => new()
    {
        Id = id,
        Side = side,
        Source = new NormSource(source, "story", "1"),
        Role = role,
        Deontic = deontic,
        Aim = aim,
        Object = "software",
        When = ConditionText.Parse(when, EncodedNorms.Vocabulary.Facts),
        Pillar = pillar,
        Artifact = artifact,
        Due = "always",
        Words = new Wording(new Localized("firm", "企业"), new Localized("commons", "社区")),
        Fix = new Localized("do it", "去做"),
    };
}
