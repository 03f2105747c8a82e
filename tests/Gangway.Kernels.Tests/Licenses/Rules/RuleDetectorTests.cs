using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Mentions;

namespace Gangway.Kernels.Tests.Licenses.Rules;

public sealed class RuleDetectorTests
{
    private const string Terms =
        "The Example House lets everybody copy this software and change it, as long as this sentence travels with every copy, the name of the house is on no "
        + "advertisement, and nobody asks the house for money when the software breaks, burns, or eats a dog.";

    private static TestPack House => new TestPack().With("house.RULE", "license_expression: house; is_license_text: yes", Terms);

    [Fact]
    public void A_rule_is_found_across_comment_signs_lines_and_case()
    {
        var reading = new TestPack().With("a.RULE", "license_expression: apache-2.0; is_license_notice: yes", "Under the Apache License, Version 2.0")
            .Read("int a;\n/* UNDER the\n * <b>Apache</b>\n * license version 2.0 */\n");

        var match = Assert.Single(reading.Matches);
        Assert.Equal(("Apache-2.0", LicenseMatchKind.Notice, 2, 4, 1.0, "a.RULE"), (match.Expression, match.Kind, match.StartLine, match.EndLine, match.Score, match.Rule));
    }

    [Fact]
    public void The_longer_of_two_rules_stands_for_both()
    {
        var reading = new TestPack().With("mit.RULE", "license_expression: mit; is_license_reference: yes", "MIT License")
            .With("both.RULE", "license_expression: mit OR apache-2.0; is_license_notice: yes", "the MIT License or the Apache License")
            .Read("Use it under the MIT License or the Apache License.");

        Assert.Equal("MIT OR Apache-2.0", reading.Expression);
        Assert.Single(reading.Matches);
    }

    [Fact]
    public void Different_expressions_hold_together_and_an_or_keeps_its_parentheses()
    {
        var reading = new TestPack().With("mit.RULE", "license_expression: mit; is_license_reference: yes", "MIT License")
            .With("or.RULE", "license_expression: gpl-2.0 WITH classpath or apache-2.0; is_license_notice: yes", "GPL with classpath or else Apache")
            .Read("MIT License\n\nGPL with classpath or else Apache\n\nMIT License\n");

        Assert.Equal("MIT AND (GPL-2.0-only WITH Classpath-exception-2.0 OR Apache-2.0)", reading.Expression);
    }

    [Fact]
    public void A_license_without_an_SPDX_id_is_a_reference_of_the_pack() => Assert.Equal("LicenseRef-scancode-house", House.Read(Terms).Expression);

    [Fact]
    public void What_a_false_positive_covers_is_cancelled()
    {
        var pack = new TestPack().With("mit.RULE", "license_expression: mit; is_license_reference: yes", "MIT License")
            .With("no.RULE", "is_false_positive: yes", "not the MIT License");

        Assert.Null(pack.Read("This is not the MIT License.").Expression);
        Assert.Equal("MIT", pack.Read("This is the MIT License.").Expression);
    }

    [Fact]
    public void A_continuous_rule_is_interrupted_by_a_strange_word()
    {
        var pack = new TestPack().With("mit.RULE", "license_expression: mit; is_license_reference: yes; is_continuous: yes", "the MIT License");

        Assert.Equal("MIT", pack.Read("the MIT License").Expression);
        Assert.Null(pack.Read("the MIT xyzzy License").Expression);
    }

    [Fact]
    public void A_required_phrase_must_be_there_word_for_word()
    {
        var pack = new TestPack().With("mit.RULE", "license_expression: mit; is_license_notice: yes", "You may do as you like, under {{the MIT License}}, with all that lies here");

        Assert.Equal("MIT", pack.Read("You may do as you like, under the MIT License, with all that lies here").Expression);
        Assert.Null(pack.Read("You may do as you like, under the MIT xyzzy License, with all that lies here").Expression);
    }

    [Fact]
    public void A_text_that_was_changed_is_near_and_says_how_near()
    {
        var match = Assert.Single(House.Read(Terms.Replace("eats a dog", "drinks some tea", StringComparison.Ordinal)).Matches);

        Assert.Equal(LicenseMatchKind.NearText, match.Kind);
        Assert.InRange(match.Score, 0.9, 0.99);
    }

    [Fact]
    public void Less_than_the_minimum_coverage_is_nothing()
    {
        var half = Terms[..(Terms.Length / 2)];

        Assert.NotNull(House.Read(half).Expression);
        Assert.Null(new TestPack().With("house.RULE", "license_expression: house; is_license_text: yes; minimum_coverage: 80", Terms).Read(half).Expression);
    }

    [Fact]
    public void Another_version_is_another_license()
    {
        const string Notice = "This program is free software and you may pass it on under the Example License version 2 as the house has published it, with every word of it";
        var pack = new TestPack().With("gpl.RULE", "license_expression: gpl-2.0; is_license_notice: yes", Notice);

        Assert.Equal("GPL-2.0-only", pack.Read(Notice.Replace("every word", "every comma", StringComparison.Ordinal)).Expression);
        Assert.Null(pack.Read(Notice.Replace("version 2", "version 3", StringComparison.Ordinal)).Expression);
    }

    [Fact]
    public void A_reference_to_a_license_that_nobody_told_is_a_mention()
    {
        var reading = new TestPack().With("see.RULE", "license_expression: unknown-reference; is_license_reference: yes", "see the license file").Read("see the license file");

        Assert.Null(reading.Expression);
        Assert.Equal(LicenseMatchKind.Mention, Assert.Single(reading.Matches).Kind);
    }

    [Fact]
    public void A_tag_is_read_as_it_is_written()
    {
        var reading = new TestPack().With("mit.RULE", "license_expression: mit; is_license_reference: yes", "MIT").Read("// SPDX-License-Identifier: MIT OR Zlib\n");

        Assert.Equal("MIT OR Zlib", reading.Expression);
        Assert.Equal(LicenseMatchKind.Tag, Assert.Single(reading.Matches).Kind);
    }

    [Fact]
    public void A_list_of_licenses_is_no_license()
    {
        var pack = new TestPack();
        var keys = new[] { "mit", "apache-2.0", "gpl-2.0", "house", "classpath" };
        for (var at = 0; at < 20; at++)
        {
            pack.With($"{at}.RULE", $"license_expression: {keys[at % keys.Length]} AND {keys[at / keys.Length]}; is_license_reference: yes", $"name{at}");
        }

        Assert.Null(pack.Read(string.Join(",\n", Enumerable.Range(0, 20).Select(at => $"\"name{at}\""))).Expression);
        Assert.NotNull(pack.Read("name3, name4").Expression);
    }

    [Fact]
    public void Every_rule_is_found_between_any_words()
    {
        string[] words = ["license", "terms", "copy", "red", "blue", "2", "house", "grant"];
        var sentence = Gen.Elements(words).NonEmptyListOf().Select(list => string.Join(' ', list));
        Prop.ForAll(sentence.Three().ToArbitrary(), parts =>
        {
            var pack = new TestPack().With("a.RULE", "license_expression: mit; is_license_notice: yes", parts.Item2)
                .With("b.RULE", "license_expression: apache-2.0; is_license_notice: yes", parts.Item1);
            return pack.Refused.Count == 0 && pack.Read($"{parts.Item3} zebra {parts.Item2}").Matches.Any(match => match.Expression is "MIT" or "Apache-2.0");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_rule_far_behind_words_of_code_is_found_with_its_lines()
    {
        var code = string.Concat(Enumerable.Repeat("int value = 0;\n", 2_000));

        var match = Assert.Single(House.Read($"{code}// License\n{Terms}\n{code}").Matches);

        Assert.Equal((2_002, 1.0), (match.StartLine, match.Score));
    }

    [Fact]
    public void The_same_words_in_the_next_file_give_the_same_answer()
    {
        var detector = House.Build();
        var changed = Encoding.UTF8.GetBytes(Terms.Replace("eats a dog", "drinks some tea", StringComparison.Ordinal));

        Assert.Equal(Assert.Single(detector.Read(changed).Matches), Assert.Single(detector.Read(changed).Matches));
    }

    [Fact]
    public void No_bytes_bring_it_down()
    {
        var detector = House.Build();
        Prop.ForAll<byte[]>(bytes =>
        {
            detector.Read(bytes);
            detector.Read([.. Encoding.UTF8.GetBytes(Terms[..90]), .. bytes, .. Encoding.UTF8.GetBytes(Terms[80..])]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_text_that_repeats_itself_costs_what_its_length_does()
    {
        var detector = House.With("a.RULE", "license_expression: mit; is_license_reference: yes", "license license license license").Build();
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("license ", 100_000)) + string.Concat(Enumerable.Repeat(Terms[..120] + "\n", 2_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotNull(detector.Read(text).Expression);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }
}
