using System.Collections.Immutable;
using System.Globalization;
using Gangway.Office.Norms;

namespace Gangway.Office.Community.Practice;

/// <summary>Turns counts into norms without a deontic (strategies), in the words of <c>practice.yaml</c>.</summary>
public sealed class PracticeWords
{
    private readonly ImmutableDictionary<string, YamlTree> entries;

    private PracticeWords(ImmutableDictionary<string, YamlTree> entries) => this.entries = entries;

    /// <exception cref="FormatException">Not readable, or an act is not in the vocabulary.</exception>
    public static PracticeWords Read(string text, string source, Vocabulary vocabulary)
    {
        var tree = YamlTree.Parse(text, source, out var issue) ?? throw new FormatException($"{source}, {issue?.Path}: {issue?.Message}");
        foreach (var (id, entry) in tree["practice"]?.Entries ?? [])
        {
            _ = entry.Text("aim") is { } aim && vocabulary.Acts.ContainsKey(aim) ? aim : throw new FormatException($"{source}: {id}: aim is no act");
        }

        return new PracticeWords((tree["practice"]?.Entries ?? []).ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));
    }

    /// <summary>What was counted, as norms; what could not be counted is left out.</summary>
    public ImmutableArray<PracticedNorm> Of(ProjectPractice practice)
    {
        var norms = ImmutableArray.CreateBuilder<PracticedNorm>();
        Add("sign-off", practice.SignedOff);
        Add("review-trailer", practice.ReviewTrailers);
        Add("commit-form", practice.ConventionalSubjects);
        Add(practice.Merges.Count >= practice.Squashed.Count ? "merge-commits" : "squashed", practice.Merges.Count >= practice.Squashed.Count ? practice.Merges : practice.Squashed);
        AddCounted("committers", practice.Committers, practice.MadeOnForge, default);
        Add("largest-firm", practice.LargestOrganization);
        if (practice.Releases is { } releases)
        {
            AddCounted(practice.ReleasesByTags ? "releases" : "releases-by-subject", releases, null, default);
        }

        if (practice.AnswerDays is { } days)
        {
            var text = days.ToString(days < 1 ? "0.0" : "0.#", CultureInfo.InvariantCulture);
            norms.Add(Norm("answer-days", practice, text, Number(practice.AnswersMeasured), new Share(practice.AnswersMeasured, practice.AnswersMeasured, practice.AnswersMeasured)) with { Days = days });
        }

        return norms.ToImmutable();

        void Add(string id, Share share)
        {
            if (share.Known > 0)
            {
                norms.Add(Norm(id, practice, Number(share.Count), Number(share.Known), share));
            }
        }

        void AddCounted(string id, long count, long? other, Share share) => norms.Add(Norm(id, practice, Number(count), Number(other ?? 0), share));
    }

    private PracticedNorm Norm(string id, ProjectPractice practice, string first, string second, Share share)
    {
        var entry = entries[id];
        var period = $"{practice.From:yyyy-MM} – {practice.To:yyyy-MM}";
        var words = new Wording(Of("firm"), Of("commons"));
        var norm = new Norm
        {
            Id = $"practice.{id}",
            Side = Side.Commons,
            Source = new NormSource("practice", "history", period),
            Role = "people of the project",
            Deontic = Deontic.Does,
            Aim = entry.Text("aim")!,
            Object = "history",
            When = Condition.Always,
            Pillar = Enum.Parse<Pillar>(entry.Text("pillar") ?? "community", ignoreCase: true),
            Artifact = "none",
            Due = "always",
            Words = words,
            Fix = new Localized("", ""),
        };
        return new PracticedNorm(norm, share);

        Localized Of(string shore) => new(Filled("en", shore), Filled("zh", shore));

        string Filled(string language, string shore) =>
            string.Format(CultureInfo.InvariantCulture, entry[language]?.Text(shore) ?? throw new FormatException($"{id}: words of the {shore} are missing"), first, second, practice.LargestDomain is { } domain ? (language == "zh" ? $"（{domain}）" : $" ({domain})") : "");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
