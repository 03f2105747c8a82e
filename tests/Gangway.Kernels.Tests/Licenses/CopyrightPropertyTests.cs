using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Copyrights;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class CopyrightPropertyTests
{
    private static readonly string[] parts =
    [
        "Copyright ", "copyright ", "(c) ", "© ", "&copy; ", "2001", "1999-2004", ", ", " by ", "Example ", "Person", " <x@example.com>", "All rights reserved", "\n", "\n * ", "and ", "Inc. ", "[", "<", ")", "\"", "'",
        "98", " - ", "Portions ", "the ", "\\n", "\\(co", "SPDX-FileCopyrightText: ", "é", "\u0000", ":", ". ", "{", "present", "May 3, ", "Copr. ", "'s ", "/", "https://example.com ", "(Nick) ", "\t", ";",
    ];

    [Fact]
    public void Random_bytes_never_throw() => Prop.ForAll<byte[]>(bytes => Read(bytes).Length >= 0).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_read_reads_as_itself()
    {
        var texts = Gen.Elements(parts).ListOf().Select(list => "Copyright 2001 " + string.Concat(list)).ToArbitrary();
        Prop.ForAll(texts, text => Read(Encoding.UTF8.GetBytes(text)).All(IsStable)).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Theory]
    [InlineData("Copyright ")]
    [InlineData("(c)")]
    [InlineData("(C) X ")]
    [InlineData("©")]
    [InlineData("opyright")]
    [InlineData("Copyright (c) 2001 X, ")]
    [InlineData("Copyright 2001 X,\n")]
    [InlineData("copyright 2001,")]
    [InlineData("Copyright\n")]
    [InlineData("Copyright <")]
    [InlineData("Copyright &lt;")]
    [InlineData("Copyright 2001 ((((")]
    [InlineData("opy")]
    [InlineData("2001, ")]
    public void A_monster_is_read_in_linear_time(string part)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, (1 << 20) / part.Length)));
        var clock = Stopwatch.StartNew();
        Assert.InRange(Read(text).Length, 0, CopyrightReader.Most);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 60_000); // quadratic would take many minutes; a busy machine takes a second or ten
    }

    [Fact]
    public void Many_different_statements_on_one_line_are_read_in_linear_time()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60_000).Select(number => $"© x{number} (c) Y{number} copyright Z{number} ")));
        var clock = Stopwatch.StartNew();
        Assert.InRange(Read(text).Length, 0, CopyrightReader.Most);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 60_000); // quadratic would take many minutes; a busy machine takes a second or ten
    }

    private static bool IsStable(CopyrightStatement statement)
    {
        var again = Read(Encoding.UTF8.GetBytes(statement.Statement));
        return again.Length == 1 && again[0].Statement == statement.Statement && again[0].Years == statement.Years && again[0].Holder == statement.Holder;
    }

    private static ImmutableArray<CopyrightStatement> Read(byte[] text)
    {
        var builder = ImmutableArray.CreateBuilder<CopyrightStatement>();
        CopyrightReader.Read(text, 1, builder);
        return builder.DrainToImmutable();
    }
}
