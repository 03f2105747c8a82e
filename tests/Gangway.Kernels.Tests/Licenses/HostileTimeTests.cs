using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Manifests;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>
/// What a file may hold to make a reader slow. The time of the processor is what counts, so these tests run alone; the bound is loose
/// (twenty times what most of them take), because a cost that is quadratic in half a megabyte misses it by a factor of a thousand.
/// </summary>
[CollectionDefinition("alone", DisableParallelization = true)]
[Collection("alone")]
public sealed class HostileTimeTests
{
    private const int Size = 500_000;

    public static TheoryData<string> Parts =>
        new(
        [
            "license ", "License: ", "licensed under the ", "version 2 or ", "GPL version 2 or version 3 or ", "(c) (c) ", "© ", "&copy; ", "copyright ", "Copyright (c) 2001 A\n",
            "Copyright (c) 2001 A, 2002 B, ", "Copyright\n\n", "MIT, ", "MIT License, ", "MIT/", "MIT or ", "BSD and ", "GPL, LGPL, MPL, ", "gpl-", "((((", "))))", "{[(<", "under the MIT license. ",
            "either the GPL or the LGPL at your option, ", "SPDX-License-Identifier: MIT\n", "SPDX-License-Identifier: ((((", "SPDX-FileCopyrightText: 2001 A\n", "see LICENSE ", "see COPYING for ",
            "http://opensource.org/licenses/", "http://www.gnu.org/licenses/gpl.html ", "https://a.b/", "a@b.c ", "Creative Commons ", "CC BY-SA ", "with the exception ", "Classpath exception ",
            "<license>", "</license>", "<a href=\"", "\\u8bb8\\u53ef", "许可", "ライセンス", "Permission is hereby granted, free of charge, ", "THE SOFTWARE IS PROVIDED \"AS IS\", ", "warranty ",
            "Apache License, Version 2.0 ", "GNU General Public License ", "GNU General Public License v2, ", "or any later version ", "unlimited permission ", "All rights reserved. ", "* ", "# License\n", "\r", "\r\n", "\n\n",
            "license\n", "\"license\": \"MIT\",\n", "License :: OSI Approved :: MIT License\n", "1.0.", "2001, 2002, ", "2001-", "-\n", "REUSE-IgnoreStart\n", "%s%n%x", "\u00ad", "\ufffd", "\u2029",
            "licensed under GPL-2.0. As a special exception, you may link it. ", "freely use, copy and modify, as long as this notice is kept, ", "permission granted warranty liable ",
            "with the LLVM exception, under the MIT license, ", "GPL-2.0 WITH Classpath-exception-2.0, LLVM-exception, ",
            "see COPYING: you may freely use, copy and modify this.\n" + string.Concat(Enumerable.Repeat("word word word word word word word\n", 20)),
        ]);

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_repeated_for_a_megabyte_costs_what_any_megabyte_costs(string part) =>
        AssertFast(Encoding.UTF8.GetBytes(Repeated(part, Size)), "notes.txt");

    public static TheoryData<string> ManifestNames => ["package.json", "pom.xml", "Cargo.toml", "pyproject.toml", "METADATA", "copyright", "x.gemspec", "x.nuspec", "setup.py", "DESCRIPTION", "LICENSE", "REUSE.toml", "x.yaml"];

    [Theory]
    [MemberData(nameof(ManifestNames))]
    public void A_manifest_of_nothing_but_openings_costs_what_any_megabyte_costs(string name)
    {
        foreach (var part in (string[])["{\"license\":", "[", "<license>", "license = [", "License: MIT\n", "\"", "'''", "(", "- ", "licenses:\n", "Files: *\nLicense: MIT\n\n"])
        {
            AssertFast(Encoding.UTF8.GetBytes(Repeated(part, Size / 4)), name);
        }
    }

    [Fact]
    public void A_line_of_three_megabytes_is_read_to_its_end()
    {
        var random = new Random(1);
        var words = (string[])["license", "the", "MIT", "GPL", "version", "2", "or", "and", "copyright", "(c)", "2001", "warranty", "function(){", "a.b.c=", "\"use strict\";", "under", "permission"];
        var text = new StringBuilder();
        while (text.Length < 3_000_000)
        {
            text.Append(words[random.Next(words.Length)]).Append(' ');
        }

        AssertFast(Encoding.UTF8.GetBytes(text.ToString()), "app.min.js");
    }

    [Fact]
    public void A_hundred_thousand_holders_are_read()
    {
        var text = new StringBuilder();
        for (var holder = 0; holder < 100_000; holder++)
        {
            text.Append("Copyright (C) ").Append(1970 + (holder % 50)).Append(" Holder ").Append(holder).Append(" Ltd.\n");
        }

        AssertFast(Encoding.UTF8.GetBytes(text.ToString()), "NOTICE");
    }

    [Fact]
    public void Every_license_of_the_list_in_one_file_is_linear()
    {
        var text = string.Join("\n\n", SpdxList.Texts.Ids.Select(SpdxList.TextOf));
        AssertFast(Encoding.UTF8.GetBytes(text), "THIRD-PARTY");
    }

    [Fact]
    public void One_short_license_a_thousand_times_is_linear() => AssertFast(Encoding.UTF8.GetBytes(Repeated(SpdxList.TextOf("ISC") + "\n\n", Size)), "NOTICE");

    [Fact]
    public void Zeros_and_UTF_16_without_sense_are_read()
    {
        var random = new Random(2);
        var garbage = new byte[Size];
        random.NextBytes(garbage);
        garbage[0] = 0xFF;
        garbage[1] = 0xFE;
        AssertFast(new byte[Size], "zeros");
        AssertFast(garbage, "garbage");
        AssertFast([.. garbage.Select(value => (byte)(value | 0x81))], "latin");
        AssertFast([.. garbage.Select(value => (byte)(1 + (value % 127)))], "ascii");
    }

    [Fact]
    public void Random_bytes_and_words_of_law_are_read_whole()
    {
        var parts = Gen.Elements("license", "GPL", "v2", " or ", " and ", "\n", "(c)", "2001", "MIT", "/", ",", ".", "\0", "\u00e9", "许可", "<p>", "&amp;", "\\n", "SPDX-License-Identifier:", "with", "exception", "-", "://", "@");
        Prop.ForAll(parts.ListOf().ToArbitrary(), list => Read(Encoding.UTF8.GetBytes(string.Concat(list)), "x.txt") is not null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_mutated_license_is_read_whole()
    {
        var cases = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Prop.ForAll(cases, seed => Read(Mutated(seed), "LICENSE").Nature is FileNature.Text or FileNature.Binary).QuickCheckThrowOnFailure();
    }

    private static byte[] Mutated(int seed)
    {
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(SpdxList.TextOf(SpdxList.Texts.Ids[random.Next(SpdxList.Texts.Ids.Count)]));
        for (var change = random.Next(1 + (bytes.Length / 20)); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes[..random.Next(1, bytes.Length + 1)];
    }

    private static LicenseReading Read(byte[] bytes, string name)
    {
        var reading = SpdxList.Detector.Read(bytes, name);
        var lines = 1 + bytes.Count(value => value is (byte)'\n' or (byte)'\r');
        Assert.All(reading.Matches, match => Assert.True(match.StartLine >= 1 && match.StartLine <= match.EndLine && match.EndLine <= lines, $"{match} of {lines} lines"));
        return reading;
    }

    private static void AssertFast(byte[] bytes, string name)
    {
        _ = SpdxList.Detector;
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        _ = Read(bytes, name);
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var most = Math.Max(1, bytes.Length / 1e6);
        Assert.True(seconds < most, $"{name}: {seconds:F2} s for {bytes.Length / 1e6:F1} MB");
    }

    private static string Repeated(string part, int size) => new StringBuilder(size + part.Length).Insert(0, part, Math.Max(1, size / part.Length)).ToString();
}
