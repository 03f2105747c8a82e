using System.Runtime.InteropServices;
using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Copyrights;
using Gangway.Kernels.Licenses.Input;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>A scan reads tens of thousands of files, and most have nothing to say: they leave the collector nothing to do.</summary>
[Collection(nameof(Interned))]
public sealed class SteadyStateTests
{
    private static readonly LicenseDetector detector = new(SpdxList.Index);

    [Theory]
    [InlineData("Plain.cs", "namespace Example;\n\npublic sealed class Plain\n{\n    public int Count { get; init; }\n}\n")]
    [InlineData("Permission.cs", "/// <summary>Grants a permission to a user; see https://example.org/docs/permissions.html for the list.</summary>\npublic List<Permission> Of(Dictionary<string, License> licenses) => licenses[\"agreement\"].Permissions;\n")]
    [InlineData("terms.c", "/* Under the lock the terms of the sum are added; contributors of the queue wait. */\n#include <stdio.h>\nint terms(int a, int b) { return (c) ? a : b; }\n")]
    [InlineData("guide.md", "# Guide\n\nThe service is available under <b>load</b> as is described in the [manual](https://example.org/manual). Mail nobody@example.org.\n")]
    [InlineData("Makefile", "# Builds what a license server needs.\nCC ?= cc\nCFLAGS = -O2\nall: license-server\nlicense-server: main.o\n\t$(CC) $(CFLAGS) -o $@ main.o\n")]
    [InlineData("data.bin", "\0\0\u0001binary")]
    [InlineData("empty.txt", "")]
    public void A_file_that_says_nothing_is_read_without_an_allocation(string name, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        Assert.Equal(0, Allocated(content, name));
        Assert.Equal(0, Allocated([.. Enumerable.Repeat(content, 400).SelectMany(part => part)], name));
    }

    [Fact]
    public void What_a_longer_file_made_is_used_again_by_the_next()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The permission to wait is granted by the agreement of threads.\n", 5000)));
        Assert.Equal(0, Allocated(text, "notes.txt"));
        Assert.Equal(0, Allocated(text.AsSpan(0, 3000).ToArray(), "notes.txt"));
    }

    [Theory]
    [InlineData("gnu.c", "/*\n * Copyright (C) 2019, 2021 The Example Authors\n *\n * This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by\n * the Free Software Foundation; either version 2 of the License, or (at your option) any later version.\n */\nint f(void);\n")]
    [InlineData("apache.go", "// Copyright 2020 The Example Authors. All rights reserved.\n// Licensed under the Apache License, Version 2.0 (the \"License\");\n// you may not use this file except in compliance with the License.\npackage example\n")]
    [InlineData("tag.h", "/* SPDX-License-Identifier: GPL-2.0 WITH Linux-syscall-note */\n/* Copyright (c) 2007 Example Corporation */\n#define A 1\n")]
    [InlineData("either.py", "# This file may be used under the terms of the MIT license or the Apache License, Version 2.0, at your option.\n")]
    [InlineData("years.c", "/* Copyright (C) 1991, 1993, 1995-1997, 2001, 2004 The Example Authors, Example Street 1\n * Copyright (C) 2001-2003, 2005, 2007, 2009 Jürgen Example\n * This file is under the MIT license. See the file COPYING for the terms and conditions of distribution, warranty and liability. */\n")]
    public void A_file_that_says_something_takes_what_is_answered_and_not_a_byte_more(string name, string text) => TakesItsAnswer(name, text);

    [Theory]
    [InlineData("MIT")]
    [InlineData("BSD-3-Clause", "Zlib")]
    [InlineData("Apache-2.0", "ISC", "BSD-2-Clause", "MIT")]
    [InlineData("GPL-2.0-only", "Apache-2.0", "Artistic-2.0")]
    public void So_does_a_file_of_texts(params string[] ids) => TakesItsAnswer("COPYING", string.Join("\n\n", ids.Select(SpdxList.TextOf)));

    [Fact]
    public void So_does_a_file_whose_text_is_merely_near() =>
        TakesItsAnswer("LICENSE", SpdxList.TextOf("BSD-3-Clause").Replace("Neither the name", "Moreover it must not be sold in Exampleland. Neither the name", StringComparison.Ordinal));

    private static void TakesItsAnswer(string name, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var reading = detector.Read(content, name);
        Assert.NotEmpty(reading.Matches);
        detector.Read(content, name);
        var taken = Enumerable.Range(0, 3).Min(_ => Taken(() => detector.Read(content, name)));
        Assert.Equal(Taken(() => Copy(reading)), taken);
    }

    /// <summary>The reading and its lists. The strings are those that other files of the tree have too.</summary>
    private static LicenseReading Copy(LicenseReading reading) => reading with
    {
        Matches = ImmutableCollectionsMarshal.AsImmutableArray(reading.Matches.AsSpan().ToArray()),
        Copyrights = ImmutableCollectionsMarshal.AsImmutableArray(reading.Copyrights.AsSpan().ToArray()),
        Files = ImmutableCollectionsMarshal.AsImmutableArray(reading.Files.AsSpan().ToArray()),
        NotUnderstood = ImmutableCollectionsMarshal.AsImmutableArray(reading.NotUnderstood.AsSpan().ToArray()),
    };

    private static long Taken(Func<LicenseReading> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(read());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Allocated(byte[] content, string name)
    {
        var reading = detector.Read(content, name);
        Assert.True(reading is { Expression: null, Matches.IsEmpty: true, Copyrights.IsEmpty: true, Files.IsEmpty: true, NotUnderstood.IsEmpty: true }, reading.ToString());
        Assert.Equal(content.Length == 0 ? FileNature.Empty : content[0] == 0 ? FileNature.Binary : FileNature.Text, reading.Nature);
        return Enumerable.Range(0, 3).Min(_ => // The framework may let go of pooled arrays between two of them.
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            detector.Read(content, name);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }
}
