using System.Text;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Kernels.Licenses.Notices;
using Gangway.Kernels.Licenses.Words;

namespace Gangway.Kernels.Tests.Licenses;

/// <summary>Terms that no license has are not understood, and said to be there: "nothing" is another answer.</summary>
public sealed class TermsTests
{
    private static readonly LicenseDetector detector = new(SpdxList.Index);

    [Theory]
    [InlineData("Permission to use, copy, modify and distribute these drawings for any purpose and without fee is hereby granted.")]
    [InlineData("You may use, copy and change this script for any purpose as long as these lines stay at its top.")]
    [InlineData("This module may be freely copied and used, provided this header is left intact.")]
    [InlineData("This code may be modified, redistributed and used in any project, so long as the original author is credited.")]
    [InlineData("Feel free to use this code in any way you like, but do not remove this notice. There is no warranty.")]
    [InlineData("Free for personal and commercial use. Please give credit to the author if you distribute it.")]
    [InlineData("Copying or modifying this program for any purpose is permitted as long as this copyright notice is preserved in all copies.")]
    [InlineData("Redistribution and use in source and binary forms, with or without modification, are permitted if the name of the author stays in the file.")]
    [InlineData("Use of this program for any purpose is granted by its author, as long as this copyright notice is kept.")]
    [InlineData("License to copy and use this software is granted for research purposes only.")]
    [InlineData("All of these fonts may be freely distributed, but not be sold without written permission of the designer.")]
    [InlineData("THIS IS UNPUBLISHED PROPRIETARY SOURCE CODE. It may not be disclosed to third parties, copied or reproduced in any form without prior written permission.")]
    [InlineData("This material is confidential and proprietary to Example Corp. No part of it may be reproduced without written consent.")]
    [InlineData("This software may only be used subject to the terms of a license agreement between you and Example Corp.")]
    [InlineData("The contents of this file are subject to the terms of the Example Enterprise License. You may not use this file except in compliance with the License.")]
    [InlineData("By downloading this program you agree to the terms of use below. You may not redistribute it for profit.")]
    [InlineData("As a special exception, you may link this library with other files and distribute the resulting executable under terms of your choice.")]
    [InlineData("This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.")]
    [InlineData("This program is free software. You may redistribute and use it without any restrictions; the author takes no responsibility for it.")]
    [InlineData("These images are not free for commercial use without permission of the copyright holder; private use is allowed.")]
    [InlineData("License: you may freely use, modify and distribute this software. No warranty whatsoever, use at your own risk.")]
    [InlineData("Permission is granted to distribute possibly modified copies of this manual provided the header is included verbatim.")]
    [InlineData("Permission is hereby given to modify this font, as long as the modifier's name is placed on a comment line.")]
    [InlineData("This file may be modified and/or distributed without restriction.")]
    [InlineData("This manual is free documentation: you have unlimited permission to copy, distribute, and modify it.")]
    [InlineData("This example is free. There is no restriction applied to their modification, redistribution, using and so on.")]
    [InlineData("Ce contrat donne au licencié, sans redevances, une autorisation de reproduire le logiciel, sans garantie ni responsabilité du titulaire des droits.")]
    [InlineData("Der Urheber gestattet die Nutzung und Weitergabe der Daten ohne Entgelt; Veränderungen bedürfen seiner Zustimmung. Eine Haftung für Schäden ist ausgeschlossen.")]
    [InlineData("著作権は放棄していません。複製・再配布・改変は自由です。無保証であり、使用による責任は負いません。許諾は不要です。")]
    [InlineData("版权所有。未经授权，禁止复制、分发和修改本软件用于商业用途。")]
    public void Words_that_permit_or_refuse_are_terms(string text)
    {
        foreach (var (name, content) in new[] { ("notes.txt", text), ("head.c", $"/*\n * {text}\n */\nint x;\n"), ("head.py", Wrapped(text)) })
        {
            var reading = Read(content, name);
            Assert.True(reading.Expression is null && !reading.NotUnderstood.IsEmpty, $"{name}: {reading}");
        }
    }

    [Theory]
    [InlineData("The buffer may be used or copied by the driver; the caller is free to modify it as long as the lock is held.")]
    [InlineData("Returns a copy that can be modified freely. The source may be changed without affecting it.")]
    [InlineData("You must have permission to read the folder. Permission is granted by an administrator, and may be revoked.")]
    [InlineData("Session does not have permission to perform the action: access is forbidden.")]
    [InlineData("Use this option to copy files. Files may be copied or moved; existing ones are not overwritten without confirmation.")]
    [InlineData("This library is free of dependencies and can be used from any language. It is provided as a single header.")]
    [InlineData("The value is reserved for future use and must not be modified. It is liable to change.")]
    [InlineData("A token grants access to a service for an hour; it can be used once, and is not stored without consent.")]
    [InlineData("The file may be used as input of the next step, or published to a server, provided that its checksum matches.")]
    [InlineData("Before we can merge your patch, please sign the Contributor License Agreement. You keep the copyright of your work.")]
    [InlineData("Commercial support is available. Contact us for a quote, and see the terms of delivery.")]
    [InlineData("The distribution of the sample is normal; its modification by the filter may be neglected for any purpose of this test.")]
    public void Words_about_what_a_program_does_are_none(string text)
    {
        foreach (var (name, content) in new[] { ("guide.txt", text), ("head.c", $"/*\n * {text}\n */\nint x;\n") })
        {
            Assert.Empty(Read(content, name).NotUnderstood);
        }
    }

    [Fact]
    public void Every_wording_is_met_where_it_stands()
    {
        var missed = new List<string>();
        foreach (var (weight, wording) in TermsPhrases.Meanings.Split('\n').SelectMany(line => line[2..].Split("; ").Select(wording => (line[0] - '0', wording))))
        {
            foreach (var text in Spelled(wording.Replace("USE", "copy", StringComparison.Ordinal).Split(' ')))
            {
                var bytes = Encoding.UTF8.GetBytes($"{text} and so on");
                using var prose = Prose.Rent(bytes.Length);
                ProseReader.Read(bytes, new TextRegion(0, bytes.Length, 1), prose);
                if (TermsPhrases.At(prose, 0).Weight < weight)
                {
                    missed.Add(text);
                }
            }
        }

        Assert.Empty(missed);
    }

    /// <summary>Each of the words in braces in its turn.</summary>
    private static IEnumerable<string> Spelled(string[] words) =>
        words.Aggregate((IEnumerable<string>)[""], (texts, word) => texts.SelectMany(text => word.Trim('{', '}').Split('|').Select(one => text.Length == 0 || one[0] > '\u3000' ? text + one : $"{text} {one}")));

    [Fact]
    public void Their_lines_are_told()
    {
        var reading = Read("int f(void);\n\n/* Drawing of lines.\n *\n * You may freely use and copy this file,\n * as long as this notice\n * remains intact. */\nint g(void);\n", "draw.h");
        Assert.Equal([new LineRange(5, 7)], reading.NotUnderstood);
    }

    [Theory]
    [InlineData("COPYING.EX")]
    [InlineData("license.terms")]
    public void A_sentence_that_points_to_the_file_with_the_terms_is_understood(string name)
    {
        var reading = Read($"/*\n * Lists of things.\n *\n * See the file \"{name}\" for information on usage and redistribution of\n * this file, and for a DISCLAIMER OF ALL WARRANTIES.\n */\nint x;\n", "list.h");
        Assert.Equal(name, Assert.Single(reading.Files).Name);
        Assert.Empty(reading.NotUnderstood);
    }

    [Theory]
    [InlineData("The documentation of what is made of the Software must include this acknowledgment: \"made with drawings of Example Corp\". It may appear in the Software itself, where such third-party acknowledgments stand.")]
    [InlineData("These additional terms override the terms above: You may not use, copy or sell the Software in a military context.")]
    [InlineData("The Software must not be used by law enforcement, nor be redistributed without written permission of the author.")]
    [InlineData("By using the Software you agree to the terms of service at example.org. Commercial use needs a license agreement.")]
    public void A_rider_behind_a_whole_text_is_told(string rider)
    {
        foreach (var id in new[] { "MIT", "BSD-3-Clause", "ISC", "Zlib" })
        {
            var text = SpdxList.TextOf(id).TrimEnd();
            var reading = Read($"{text}\n\n{rider}\n", "LICENSE");
            var line = text.Count('\n') + 3;
            Assert.Contains(reading.NotUnderstood, lines => lines.Start <= line && line <= lines.End);
        }
    }

    [Fact]
    public void Terms_between_two_texts_are_told()
    {
        const string Between = "Permission to use, copy and modify the drawings for any purpose is hereby granted, as long as this notice is retained.";
        var (first, second) = (SpdxList.TextOf("MIT").TrimEnd(), SpdxList.TextOf("ISC").TrimEnd());
        var reading = Read($"{first}\n\n{Between}\n\n{second}\n", "COPYRIGHT");
        Assert.Equal("MIT AND ISC", reading.Expression);
        Assert.Equal([new LineRange(first.Count('\n') + 3, first.Count('\n') + 3)], reading.NotUnderstood);
    }

    [Fact]
    public void Of_a_license_text_nothing_is_left_over() =>
        Assert.DoesNotContain(SpdxList.Texts.Ids, id => !Read(SpdxList.TextOf(id), "LICENSE").NotUnderstood.IsEmpty);

    [Theory]
    [InlineData("As a special exception, the authors of Example permit you to link this program with plugins of any license, and to distribute what comes out.", true)]
    [InlineData("In addition, as a special exception, Example Corp gives you permission to combine this file with its own driver.", true)]
    [InlineData("As a special exception to the GPL, this file may be distributed with what the example tool has generated from it, whose terms it does not touch, nor is it covered by them.", true)]
    [InlineData("As a special exception, if you link this library with other files to produce an executable, this library does not by itself cause the resulting executable to be covered by the GNU General Public License. This exception does not however invalidate any other reasons why the executable file might be covered by the GNU General Public License.", false)]
    [InlineData("As a special exception, an empty list may be given: it stands for all.", false)]
    public void An_exception_without_an_id_is_told_beside_its_license(string exception, bool isTold)
    {
        const string Notice = "This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.";
        var reading = Read($"/*\n * {Notice}\n *\n * {exception}\n */\nint x;\n", "x.c");
        Assert.StartsWith("GPL-2.0-or-later", reading.Expression, StringComparison.Ordinal);
        Assert.Equal(isTold ? [new LineRange(4, 4)] : [], reading.NotUnderstood);
    }

    [Fact]
    public void Messages_and_records_are_not_read_for_what_they_permit()
    {
        const string Text = "You may freely use, copy and modify this item for any purpose, as long as the notice is kept.";
        Assert.Empty(Read($"msgid \"{Text}\"\nmsgstr \"\"\n", "de.po").NotUnderstood);
        Assert.Empty(Read($"{{ \"documentation\": \"{Text}\" }}\n", "service.json").NotUnderstood);
    }

    /// <summary>A few words a line.</summary>
    private static string Wrapped(string text) => string.Concat(text.Split(' ').Chunk(9).Select(words => $"# {string.Join(' ', words)}\n"));

    private static LicenseReading Read(string text, string name) => detector.Read(Encoding.UTF8.GetBytes(text), name);
}
