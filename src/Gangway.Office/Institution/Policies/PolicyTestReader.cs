using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Office.Institution.Policies;

/// <summary>
/// Reads the tests beside a policy: <c>tests: [{ name, on, license, purl, facts, verdict, rule }]</c>. <c>license: none</c> is a component without one.
/// </summary>
public static class PolicyTestReader
{
    /// <param name="text">The file.</param>
    /// <param name="source">Its name in issues.</param>
    /// <param name="policy">Whose facts and rules the tests name.</param>
    /// <param name="ids">License ids.</param>
    /// <param name="issues">What could not be read; a test with an issue is not among the tests.</param>
    public static ImmutableArray<PolicyTest> Read(string text, string source, Policy policy, LicenseIds ids, out ImmutableArray<Issue> issues)
    {
        if (YamlTree.Parse(text, source, out var refused) is not { } tree)
        {
            issues = [refused ?? new Issue(source, "there are no tests", Severity.Error)];
            return [];
        }

        var found = new PolicyIssues(source);
        ImmutableArray<PolicyTest> tests = [.. (tree["tests"]?.Items ?? []).Select(item => Test(item, policy, ids, found)).OfType<PolicyTest>()];
        if (tests.IsEmpty && !found.HasError)
        {
            found.Error(tree, "there are no tests", "Write tests: and a list of { name, on, facts, verdict, rule }.");
        }

        issues = found.All;
        return tests;
    }

    private static PolicyTest? Test(YamlTree item, Policy policy, LicenseIds ids, PolicyIssues issues)
    {
        var name = item.Text("name") ?? $"line {item.Line}";
        var words = (item.Text("verdict") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || !Enum.TryParse<Verdict>(words[0], ignoreCase: true, out var verdict) || !char.IsAsciiLetter(words[0][0]))
        {
            issues.Error(item, $"{name}: the verdict is missing or not known", "Write allow, ask ROLE, deny or open.");
            return null;
        }

        if (item.Text("rule") is { } rule && rule != "otherwise" && policy.Rule(rule) is null)
        {
            issues.Error(item, $"{name}: \"{rule}\" is no norm of the policy", "Name a norm of the policy.");
            return null;
        }

        if (Facts(item, name, policy, issues) is not { } context || !TrySubject(item, name, ids, issues, out var subject))
        {
            return null;
        }

        return new PolicyTest(name, subject!, context, verdict, words.Length == 2 ? words[1] : null, item.Text("rule") is "otherwise" ? null : item.Text("rule"), item.Line);
    }

    private static Context? Facts(YamlTree item, string name, Policy policy, PolicyIssues issues)
    {
        var context = item.Text("context") is { } named ? policy.Contexts.GetValueOrDefault(named, Context.Empty) : Context.Empty;
        context = context.With("engagement", item.Text("on") ?? "use", "the test");
        foreach (var (fact, value) in item["facts"]?.Entries ?? [])
        {
            if (policy.Vocabulary.Facts.Fact(fact)?.Values.Contains(value.Scalar ?? "") != true)
            {
                issues.Error(value, $"{name}: {fact} is never \"{value.Scalar}\"", "Use facts and values of the vocabulary.");
                return null;
            }

            context = context.With(fact, value.Scalar!, "the test");
        }

        return context;
    }

    private static bool TrySubject(YamlTree item, string name, LicenseIds ids, PolicyIssues issues, out PolicySubject? subject)
    {
        PackageUrl? purl = null;
        subject = null;
        if (item.Text("purl") is { } text && !PackageUrl.TryParse(text, out purl, out var why))
        {
            issues.Error(item, $"{name}: {why}", "Write a purl.");
            return false;
        }

        var license = item.Text("license");
        SpdxExpression? expression = null;
        if (license is not (null or "none" or "unclear") && !SpdxExpression.TryParse(license, ids, SpdxGrammar.Lax, out expression, out var error, out _))
        {
            issues.Error(item, $"{name}: {error}", "Write an SPDX expression, none or unclear.");
            return false;
        }

        // A test that states a category and no license is about any license of it.
        var isLicensed = license is not null || item["facts"]?[DerivedFacts.Category] is null;
        subject = new PolicySubject(purl, expression, license == "unclear" ? LicenseState.Unclear : LicenseState.None, isLicensed);
        return true;
    }
}
