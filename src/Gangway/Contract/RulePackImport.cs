using System.Collections.Immutable;
using Gangway.Kernels.Licenses.Rules;
using Gangway.Office;

namespace Gangway.Contract;

/// <summary>Compiles the files of a rule pack.</summary>
/// <param name="Index">The index; null where there was nothing to compile.</param>
/// <param name="Issues">Files that were left out, each with its name.</param>
internal sealed record RulePackImport(RuleIndex? Index, byte[] Bytes, ImmutableArray<Issue> Issues)
{
    /// <summary>CC-BY-4.0, section 3(a): who made it, under what terms, and that it was changed: compiled.</summary>
    public const string Attribution = "ScanCode license rules, CC-BY-4.0, AboutCode (compiled by Gangway)";

    public const string Name = "scancode-rules";

    public static RulePackImport Of(RulePackSource.Collected source, DateTimeOffset now)
    {
        var issues = source.Issues.ToList();
        var writer = new RuleIndexWriter();
        var licenses = 0;
        foreach (var (rule, path) in RulesOf(source.Files, writer, issues, ref licenses))
        {
            if (writer.Add(rule) is { } whyNot)
            {
                issues.Add(LeftOut(path, whyNot));
            }
        }

        if (writer.Rules == 0)
        {
            issues.Add(new Issue(Name, "no rule was found: a pack has a folder rules with *.RULE files and a folder licenses with *.LICENSE files", Severity.Error,
                HowToFix: "Name the folder that holds both, or an archive of it."));
            return new RulePackImport(null, [], [.. issues]);
        }

        var bytes = writer.Write(new RulePack(Name, source.Version, RulePackFile.DigestOf(source.Files), now, writer.Rules, licenses, Attribution));
        return RuleIndex.TryLoad(bytes, out var index, out var problem)
            ? new RulePackImport(index, bytes, [.. issues])
            : throw new InvalidDataException(problem);
    }

    /// <summary>Licenses are read before the rules that name them.</summary>
    private static List<(LicenseRule Rule, string Path)> RulesOf(IEnumerable<RulePackFile> files, RuleIndexWriter writer, List<Issue> issues, ref int licenses)
    {
        var rules = new List<(LicenseRule, string)>();
        foreach (var file in files.OrderByDescending(file => file.IsLicense))
        {
            string? whyNot;
            LicenseRule? rule;
            if (file.IsLicense)
            {
                if (RuleReader.TryReadLicense(file.Name, file.Content, out var license, out rule, out whyNot))
                {
                    writer.Add(license);
                    licenses++;
                }
            }
            else
            {
                RuleReader.TryReadRule(file.Name, file.Content, out rule, out whyNot);
            }

            if (rule is not null)
            {
                rules.Add((rule, file.Path));
            }
            else if (whyNot is not null)
            {
                issues.Add(LeftOut(file.Path, whyNot));
            }
        }

        return rules;
    }

    private static Issue LeftOut(string path, string whyNot) => new(path, $"left out: {whyNot}", Severity.Warning);
}
