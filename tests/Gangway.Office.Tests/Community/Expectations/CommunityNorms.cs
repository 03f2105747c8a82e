using System.Collections.Immutable;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Tests.Norms;

namespace Gangway.Office.Tests.Community.Expectations;

/// <summary>The expectations that ship, and projects of one file.</summary>
internal static class CommunityNorms
{
    private static readonly Lazy<ImmutableArray<ExpectationRule>> Loaded = new(() =>
        [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(file => ExpectationRuleReader.Read(File.ReadAllText(file), Path.GetFileName(file), EncodedNorms.Vocabulary))]);

    public static string Folder => Path.Combine(EncodedNorms.Folder, "community");

    public static ImmutableArray<ExpectationRule> Rules => Loaded.Value;

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public static ProjectExpectations Read(string path, string text, params string[] others) => Read([(path, text)], others);

    public static ProjectExpectations Read(IReadOnlyList<(string Path, string Text)> files, params string[] others)
    {
        string[] paths = [.. files.Select(file => file.Path), .. others];
        return ExpectationReading.Of(
            [.. ProjectTexts.Of(paths).Join(files, kind => kind.Path, file => file.Path, (kind, file) => new ProjectText(kind.Kind, file.Path, file.Text, "digest"))], paths, Rules);
    }

    public static Expectation? Find(this ProjectExpectations expectations, string id) => expectations.Expectations.FirstOrDefault(expectation => expectation.Norm.Id == $"community.{id}");
}
