using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Contract;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests.Contract;

public sealed class LicenseNamesTests
{
    [Theory]
    [InlineData("Apache 2", "Apache-2.0")]
    [InlineData("Apache License, Version 2.0", "Apache-2.0")]
    [InlineData("The Apache Software License, Version 2.0", "Apache-2.0")]
    [InlineData("Apache License 2.0", "Apache-2.0")]
    [InlineData("apache v2", "Apache-2.0")]
    [InlineData("ALv2", "Apache-2.0")]
    [InlineData("ASF 2.0", "Apache-2.0")]
    [InlineData("ASL, version 2", "Apache-2.0")]
    [InlineData("ASL 2.0", "Apache-2.0")]
    [InlineData("The MIT License", "MIT")]
    [InlineData("MIT License", "MIT")]
    [InlineData("MIT", "MIT")]
    [InlineData("MIT/X11", "MIT")]
    [InlineData("Expat", "MIT")]
    [InlineData("New BSD License", "BSD-3-Clause")]
    [InlineData("BSD 3-clause New License", "BSD-3-Clause")]
    [InlineData("BSD License (3-clause)", "BSD-3-Clause")]
    [InlineData("The BSD 3-Clause License (BSD3)", null)]
    [InlineData("BSD 2-Clause \"Simplified\" License", "BSD-2-Clause")]
    [InlineData("Simplified BSD License", "BSD-2-Clause")]
    [InlineData("Two-clause BSD-style license", null)]
    [InlineData("GPLv2+", "GPL-2.0-or-later")]
    [InlineData("GPL v2", "GPL-2.0-only")]
    [InlineData("GPL-2+", "GPL-2.0-or-later")]
    [InlineData("GNU General Public License, Version 2", "GPL-2.0-only")]
    [InlineData("GNU GPL v3 or later", "GPL-3.0-or-later")]
    [InlineData("GNU GPL version 2, or (at your option) any later version", "GPL-2.0-or-later")]
    [InlineData("GNU General Public License v3.0 only", "GPL-3.0-only")]
    [InlineData("GNU Lesser General Public License, Version 2.1, February 1999", "LGPL-2.1-only")]
    [InlineData("Lesser General Public License, version 3 or greater", "LGPL-3.0-or-later")]
    [InlineData("LGPL, version 2.1", "LGPL-2.1-only")]
    [InlineData("lgpl_v2_1", "LGPL-2.1-only")]
    [InlineData("GNU General Public License, Version 2 with the Classpath Exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("GNU General Public License, version 2 (GPL2), with the classpath exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("GPL2 w/ CPE", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("COMMON DEVELOPMENT AND DISTRIBUTION LICENSE (CDDL) Version 1.0", "CDDL-1.0")]
    [InlineData("Apache License, Version 2.0 and Common Development And Distribution License (CDDL) Version 1.0", "Apache-2.0 AND CDDL-1.0")]
    [InlineData("MPL 2.0 or EPL 1.0", "MPL-2.0 OR EPL-1.0")]
    [InlineData("Eclipse Public License - v 2.0", "EPL-2.0")]
    [InlineData("Eclipse Distribution License - v 1.0", "BSD-3-Clause")]
    [InlineData("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0")]
    [InlineData("European Union Public Licence 1.2", "EUPL-1.2")]
    [InlineData("CC0", "CC0-1.0")]
    [InlineData("Creative Commons Attribution 4.0 International", "CC-BY-4.0")]
    [InlineData("The Unlicense", "Unlicense")]
    [InlineData("木兰宽松许可证 第2版", "MulanPSL-2.0")]
    [InlineData("Mulan Permissive Software License，Version 2", "MulanPSL-2.0")]
    [InlineData("EPL 2.0 or GPL v2 or later with the Classpath exception", "EPL-2.0 OR GPL-2.0-or-later WITH Classpath-exception-2.0")]
    [InlineData("BSD-3", "BSD-3-Clause")]
    [InlineData("BSD version 2", null)]
    [InlineData("BSD 2.0", null)]
    [InlineData("MIT License 2.0", null)]
    [InlineData("Apache 2.1", null)]
    [InlineData("GPL 2.1", null)]
    [InlineData("GPLv2 with linking exception", null)]
    [InlineData("(MIT OR WTFPL)", "MIT OR WTFPL")]
    [InlineData("W3C", "W3C")]
    [InlineData("gpl-2.0", "GPL-2.0-only")]
    public void Only_a_name_that_leaves_no_doubt_is_read(string name, string? expression) =>
        Assert.Equal(expression, KnownIds.LicenseNames.Read(name).Expression?.ToString());

    [Theory]
    [InlineData("BSD", "Several licenses")]
    [InlineData("BSD License", "Several licenses")]
    [InlineData("The BSD License", "Several licenses")]
    [InlineData("BSD-style", "Several licenses")]
    [InlineData("The W3C License", "Several licenses")]
    [InlineData("PSF", "Several licenses")]
    [InlineData("Public Domain", "statement about copyright")]
    [InlineData("UNLICENSED", "not the Unlicense")]
    [InlineData("Unlicensed", "not the Unlicense")]
    [InlineData("GPL", "No version of")]
    [InlineData("lgpl", "No version of")]
    [InlineData("Apache Software Licenses", "No version of")]
    [InlineData("Common Development and Distribution License", "No version of")]
    [InlineData("GNU Lesser General Public Licence", "No version of")]
    [InlineData("GPL-2.0, LGPL-2.1", "comma")]
    [InlineData("MIT, X11", "comma")]
    [InlineData("MIT, Apache 2.0", "comma")]
    [InlineData("CDDL+GPL", "not known")]
    [InlineData("The GNU General Public License, v2 with FOSS exception", "not known")]
    [InlineData("BSD or MIT", "not known")]
    [InlineData("Apache 2.0 or MIT and BSD-3-Clause", "not known")]
    [InlineData("MIT (see LICENSE.txt)", "not known")]
    [InlineData("Apache License 2.0 (MIT)", "not known")]
    [InlineData("Apache-2.0 with modifications", "not known")]
    [InlineData("GPL 2.0 3.0", "not known")]
    [InlineData("not MIT", "not known")]
    [InlineData("MIT-style", "Several licenses")]
    [InlineData("SEE LICENSE IN LICENSE.md", "file of the package")]
    [InlineData("NOASSERTION", "statement")]
    [InlineData("NONE", "statement")]
    [InlineData("...", "not known")]
    [InlineData("", "Nothing")]
    [InlineData("http://www.gnu.org/licenses/gpl.txt", "address")]
    [InlineData("http://www.apache.org/licenses/", "address")]
    [InlineData("http://www.opensource.org/licenses/bsd-license.php", "address")]
    [InlineData("https://github.com/example/project/blob/main/LICENSE", "address")]
    [InlineData("License :: OSI Approved", "group of licenses")]
    [InlineData("License :: OSI Approved :: BSD License", "Several licenses")]
    [InlineData("License :: OSI Approved :: Apache Software License", "No version of")]
    [InlineData("License :: Public Domain", "statement about copyright")]
    [InlineData("License :: Other/Proprietary License", "ask for the agreement")]
    [InlineData("License :: OSI Approved :: GNU Library or Lesser General Public License (LGPL)", "Several licenses")]
    public void A_doubtful_name_is_not_read_and_the_reason_is_told(string name, string reason)
    {
        var reading = KnownIds.LicenseNames.Read(name);
        Assert.Null(reading.Expression);
        Assert.Contains(reason, reading.Reason);
    }

    [Theory]
    [InlineData("http://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0")]
    [InlineData("https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0")]
    [InlineData("https://opensource.org/licenses/MIT", "MIT")]
    [InlineData("https://opensource.org/license/mit/", "MIT")]
    [InlineData("http://www.opensource.org/licenses/mit-license.php", "MIT")]
    [InlineData("https://opensource.org/licenses/BSD-3-Clause", "BSD-3-Clause")]
    [InlineData("https://spdx.org/licenses/GPL-2.0-or-later.html", "GPL-2.0-or-later")]
    [InlineData("https://spdx.org/licenses/GPL-2.0.html", "GPL-2.0-only")]
    [InlineData("http://www.gnu.org/licenses/old-licenses/lgpl-2.1.html", "LGPL-2.1-only")]
    [InlineData("https://creativecommons.org/licenses/by-sa/4.0/legalcode", "CC-BY-SA-4.0")]
    [InlineData("http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")]
    [InlineData("http://www.eclipse.org/legal/epl-v10.html", "EPL-1.0")]
    [InlineData("http://openjdk.java.net/legal/gplv2+ce.html", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("http://www.apache.org/licenses/LICENSE-2.0.txt and http://www.opensource.org/licenses/cddl1.txt", "Apache-2.0 AND CDDL-1.0")]
    public void An_address_of_a_known_text_is_read(string address, string expression) =>
        Assert.Equal(expression, KnownIds.LicenseNames.Read(address).Expression?.ToString());

    [Theory]
    [InlineData("License :: OSI Approved :: MIT License", "MIT")]
    [InlineData("License :: OSI Approved :: GNU General Public License v2 (GPLv2)", "GPL-2.0-only")]
    [InlineData("License :: OSI Approved :: GNU Lesser General Public License v3 or later (LGPLv3+)", "LGPL-3.0-or-later")]
    [InlineData("License :: OSI Approved :: GNU Affero General Public License v3", "AGPL-3.0-only")]
    [InlineData("License :: OSI Approved :: ISC License (ISCL)", "ISC")]
    [InlineData("License :: OSI Approved :: Mozilla Public License 1.1 (MPL 1.1)", "MPL-1.1")]
    [InlineData("License :: OSI Approved :: European Union Public Licence 1.2 (EUPL 1.2)", "EUPL-1.2")]
    [InlineData("License :: OSI Approved :: zlib/libpng License", "Zlib")]
    [InlineData("License :: CC0 1.0 Universal (CC0 1.0) Public Domain Dedication", "CC0-1.0")]
    [InlineData("License :: OSI Approved :: University of Illinois/NCSA Open Source License", "NCSA")]
    [InlineData("License :: OSI Approved :: Boost Software License 1.0 (BSL-1.0)", "BSL-1.0")]
    public void A_trove_classifier_is_read_by_its_last_part(string classifier, string expression) =>
        Assert.Equal(expression, KnownIds.LicenseNames.Read(classifier).Expression?.ToString());

    [Fact]
    public void Every_name_of_the_SPDX_list_means_its_own_license_or_nothing()
    {
        var known = 0;
        foreach (var (id, name) in KnownIds.Names)
        {
            var reading = KnownIds.LicenseNames.Read(name);
            known += reading.Known ? 1 : 0;
            Assert.True(
                !reading.Known || reading.Expression.Equals(KnownIds.Parse(id, SpdxGrammar.Lax)),
                $"{name} is {id}, not {reading.Expression}");
        }

        Assert.True(known > 0.97 * KnownIds.Names.Count, $"{known} of {KnownIds.Names.Count} names are read");
    }

    [Fact]
    public void Every_id_of_the_SPDX_list_means_itself()
    {
        foreach (var id in KnownIds.Names.Keys)
        {
            Assert.Equal(KnownIds.Parse(id, SpdxGrammar.Lax), KnownIds.LicenseNames.Read(id).Expression);
        }
    }

    [Fact]
    public void Any_text_gives_a_license_or_a_reason() =>
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(Gen.Elements("GPL", "MIT", "v2", " ", ",", "or", "and", "later", "(", ")", "with", "Apache", "2.0", "/", "http://", "::", "+", "BSD", "é", "license"))),
            pieces => KnownIds.LicenseNames.Read(string.Join(' ', pieces)) is { } reading && reading.Known == (reading.Reason is null)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_license_text_is_not_taken_for_a_name() =>
        Assert.Contains("too long", KnownIds.LicenseNames.Read(new string('x', 100_000)).Reason);

    [Fact]
    public void A_broken_table_is_an_issue_with_its_line()
    {
        Assert.False(LicenseNames.TryRead(KnownIds.Ids, [], "names.yaml", "names:\n  MIT: [a, [b]]\n", out _, out var issue));
        Assert.Equal("line 2", issue.Path);
        Assert.False(LicenseNames.TryRead(KnownIds.Ids, [], "names.yaml", "names: &x\n  MIT: *x\n", out _, out issue));
        Assert.Equal(Severity.Error, issue.Severity);
    }

    [Theory]
    [InlineData("cyclonedx/real/keycloak-10.0.2.json", 35)]
    [InlineData("cyclonedx/real/juice-shop-11.1.2.json", 6)]
    public void Names_and_addresses_in_a_real_document_are_read_or_explained(string path, int least)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Checkout.SharedData(path)));
        var readings = Strings(document.RootElement).Distinct().Select(KnownIds.LicenseNames.Read).ToList();
        Assert.All(readings, reading => Assert.NotEqual(reading.Expression is null, reading.Reason is null));
        Assert.True(readings.Count(reading => reading.Known) >= least, $"{readings.Count(reading => reading.Known)} of {readings.Count} are read");
    }

    [Theory]
    [InlineData("spdx/one-document/SPDXJSONExample-v2.3.spdx.json")]
    [InlineData("spdx/example9/spdx2.2-appbomination.spdx.json")]
    [InlineData("spdx/example7/spdx2.2-example7-third-party-modules.spdx.json")]
    public void Expressions_in_a_real_document_are_read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Checkout.SharedData(path)));
        var declared = document.RootElement.GetProperty("packages").EnumerateArray()
            .Where(package => package.TryGetProperty("licenseDeclared", out _))
            .Select(package => package.GetProperty("licenseDeclared").GetString()!)
            .Where(expression => expression is not ("NONE" or "NOASSERTION"));
        Assert.All(declared, expression => Assert.True(KnownIds.LicenseNames.Read(expression).Known, expression));
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == "licenses" ? property.Value.EnumerateArray().SelectMany(Claims) : Strings(property.Value)),
        _ => [],
    };

    private static IEnumerable<string> Claims(JsonElement claim) =>
        from license in claim.EnumerateObject()
        where license.Value.ValueKind == JsonValueKind.Object
        from property in license.Value.EnumerateObject()
        where property.Name is "name" or "url" && property.Value.ValueKind == JsonValueKind.String
        select property.Value.GetString()!;
}
