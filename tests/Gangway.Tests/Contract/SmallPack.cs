using System.Text;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Tests.Contract;

/// <summary>A rule pack of two rules.</summary>
internal static class SmallPack
{
    public const string Terms = "Everybody may copy this and pass it on, as long as nobody sells it on a Tuesday and every copy keeps these words.";

    public static IEnumerable<(string Path, string Content)> Files =>
    [
        ("licenses/tuesday-1.0.LICENSE", $"---\nkey: tuesday-1.0\nshort_name: Tuesday\nname: Tuesday License\ncategory: Free Restricted\nowner: Example\n---\n\n{Terms}\n"),
        ("licenses/mit.LICENSE", "---\nkey: mit\nname: MIT\nspdx_license_key: MIT\n---\n\n"),
        ("rules/tuesday_1.RULE", "---\nlicense_expression: tuesday-1.0\nis_license_reference: yes\nrelevance: 100\n---\n\nTuesday License\n"),
        ("rules/mit_1.RULE", "---\nlicense_expression: mit\nis_license_reference: yes\n---\n\nMIT License\n"),
    ];

    public static RuleDetector Detector()
    {
        var writer = new RuleIndexWriter();
        writer.Add(new LicenseKey("mit", "MIT", [], IsUnknown: false));
        RuleReader.TryReadRule("mit_1.RULE", Encoding.UTF8.GetBytes(Files.Last().Content), out var rule, out _);
        writer.Add(rule!);
        return RuleIndex.TryLoad(writer.Write(new RulePack("scancode-rules", "1.0", "00", DateTimeOffset.UnixEpoch, 1, 1, "rules of the tests")), out var index, out var whyNot)
            ? new RuleDetector(index)
            : throw new InvalidOperationException(whyNot);
    }
}
