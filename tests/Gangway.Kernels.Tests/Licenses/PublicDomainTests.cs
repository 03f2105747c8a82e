using System.Text;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>"Public domain." stands in programs without a verb and without a work; it counts there, where nothing else is said.</summary>
public sealed class PublicDomainTests
{
    private const string Domain = "LicenseRef-public-domain";

    [Theory]
    [InlineData("mkinstalldirs", "#! /bin/sh\n# mkinstalldirs --- make directory hierarchy\n# Author: A. Writer <a@example.org>\n# Created: 1993-05-16\n# Public domain\n\nerrstatus=0\n")]
    [InlineData("salsa.c", "/*\nversion 20080912\nA. Writer\nPublic domain.\n*/\n\n#include <stdint.h>\n")]
    [InlineData("crc.c", "/* crc.c -- CRC32 init\n2015-03-10 : A. Writer : Public domain */\n\n#include \"crc.h\"\n")]
    [InlineData("sha1.c", "/*\nSHA-1 in C\nBy A. Writer <a@example.org>\n100% Public Domain\n\nTest vectors\n*/\n")]
    [InlineData("ed.c", "/*\n * Public Domain, Authors: A. Writer, B. Writer.\n * Copied from a benchmark\n */\n")]
    [InlineData("leak.pl", "# Homepage: http://www.example.org/\n# This program is Public Domain\nuse IO::Handle;\n")]
    [InlineData("hash.c", "/* hash.c: by A. Writer, 1996, public domain */\nint x;\n")]
    [InlineData("gif.cpp", "/* All files in this library are public domain, except rgb.cpp which is by somebody else. */\n")]
    [InlineData("tracer.h", "/* Tracer is public domain (do with it whatever you like). */\n")]
    [InlineData("fit.c", "/* fit.c: an example\n   Not copyrighted -- provided to the public domain\n   Version 1.1 */\n")]
    [InlineData("bench.cc", "/* Copyright 2003, Example Team\n * Assigned to public domain. Use as you wish without restriction.\n */\n")]
    [InlineData("empty.c", "/* Public domain. */\n#include <time.h>\n")]
    [InlineData("sort.h", "/* A. Writer\n   29 April 2014 Public Domain */\n")]
    [InlineData("shell.h", "/* Shell sort by A. Writer, public domain 5/90 */\n")]
    [InlineData("stdlib.h", "/*\n * stdlib.h compatibility shim\n * Public domain\n */\n")]
    [InlineData("java.g", "/*\n * This grammar is in the PUBLIC DOMAIN\n */\n")]
    [InlineData("rfc.c", "/* Originally written by A. Writer and placed into the Public Domain, do with it what you will. */\n")]
    [InlineData("tak.sch", "; Created: 20-Aug-87\n; Status: Public Domain\n")]
    public void It_is_read_where_a_program_says_it(string name, string text) => Assert.Equal(Domain, Read(name, text));

    [Theory]
    [InlineData("a.c", "// SPDX-License-Identifier: MIT\n/* crc: by A. Writer.\n * Public domain.\n */\n", "MIT")]
    [InlineData("b.c", "/* This file is licensed under the GPL, version 2. */\n\n/* 100% Public Domain */\nint x;\n", "GPL-2.0-only")]
    public void What_else_the_file_says_counts_alone(string name, string text, string expression) => Assert.Equal(expression, Read(name, text));

    [Theory]
    [InlineData("guide.md", "# Kinds of works\n\nPublic domain\n\nWorks that nobody owns.\n")]
    [InlineData("kinds.txt", "Proprietary, copyleft, public domain.\n")]
    [InlineData("kinds.json", "{\"kinds\": [\"Proprietary\", \"Public domain\"]}\n")]
    [InlineData("menu.c", "static const char *kinds[] = { \"Proprietary\", \"Public Domain\", 0 };\n")]
    [InlineData("note.c", "/* This is not public domain. */\nint x;\n")]
    [InlineData("other.c", "/* It was tested with a public domain version of make. */\nint x;\n")]
    public void Words_about_it_are_no_dedication(string name, string text) => Assert.Null(Read(name, text));

    private static string? Read(string name, string text) => SpdxList.Detector.Read(Encoding.UTF8.GetBytes(text), name).Expression;
}
