using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Reads the files of a rule pack: <c>*.RULE</c>, and <c>*.LICENSE</c>, which are a license and a rule for its text.</summary>
public static class RuleReader
{
    /// <summary>A larger file (bytes) is no rule.</summary>
    public const int LargestFile = 1 << 20;

    private static readonly (string Field, RuleTraits Trait)[] traits =
    [
        ("is_license_text", RuleTraits.Text),
        ("is_license_notice", RuleTraits.Notice),
        ("is_license_reference", RuleTraits.Reference),
        ("is_license_tag", RuleTraits.Tag),
        ("is_license_intro", RuleTraits.Introduction),
        ("is_license_clue", RuleTraits.Clue),
        ("is_continuous", RuleTraits.Continuous),
        ("is_required_phrase", RuleTraits.Continuous),
        ("is_false_positive", RuleTraits.FalsePositive),
    ];

    /// <param name="name">The file's name; foreign text.</param>
    /// <param name="content">UTF-8.</param>
    /// <param name="rule">Null without a reason for a rule that its author has withdrawn.</param>
    /// <param name="whyNot">What is wrong with the file, for people; null where nothing is.</param>
    public static bool TryReadRule(string name, ReadOnlySpan<byte> content, [NotNullWhen(true)] out LicenseRule? rule, out string? whyNot)
    {
        rule = null;
        if (!FrontMatter.TryRead(content, out var matter, out whyNot))
        {
            return false;
        }

        whyNot = null;
        if (matter.Says("is_deprecated"))
        {
            return false;
        }

        var found = traits.Where(pair => matter.Says(pair.Field)).Aggregate(RuleTraits.None, (all, pair) => all | pair.Trait);
        var expression = matter["license_expression"] ?? "";
        if (expression.Length == 0 && !found.HasFlag(RuleTraits.FalsePositive))
        {
            whyNot = "it names no license_expression and is no false positive";
            return false;
        }

        if (!Percent(matter["relevance"], 100, out var relevance) || !Percent(matter["minimum_coverage"], 0, out var coverage))
        {
            whyNot = "its relevance or minimum_coverage is no number from 0 to 100";
            return false;
        }

        rule = new LicenseRule(name, expression, found, relevance, coverage, matter.Text);
        return true;
    }

    /// <param name="name">The file's name; foreign text.</param>
    /// <param name="content">UTF-8.</param>
    /// <param name="license">The license.</param>
    /// <param name="rule">The rule for its text; null where it has none or was withdrawn.</param>
    /// <param name="whyNot">What is wrong with the file, for people.</param>
    public static bool TryReadLicense(
        string name, ReadOnlySpan<byte> content, [NotNullWhen(true)] out LicenseKey? license, out LicenseRule? rule, [NotNullWhen(false)] out string? whyNot)
    {
        (license, rule) = (null, null);
        if (!FrontMatter.TryRead(content, out var matter, out whyNot))
        {
            return false;
        }

        if (matter["key"] is not { } key || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '+'))
        {
            whyNot = "it gives no key of letters, digits, dots and dashes";
            return false;
        }

        if (!Percent(matter["minimum_coverage"], 0, out var coverage))
        {
            whyNot = "its minimum_coverage is no number from 0 to 100";
            return false;
        }

        license = new LicenseKey(key, matter["spdx_license_key"], [.. matter.List("other_spdx_license_keys")], matter.Says("is_unknown"));
        rule = matter.Says("is_deprecated") || string.IsNullOrWhiteSpace(matter.Text) ? null : new LicenseRule(name, key, RuleTraits.Text, 100, coverage, matter.Text);
        whyNot = null;
        return true;
    }

    private static bool Percent(string? written, int otherwise, out int value)
    {
        value = otherwise;
        if (written is null)
        {
            return true;
        }

        var isNumber = double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100;
        value = isNumber ? (int)number : otherwise;
        return isNumber;
    }
}
