using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Manifests;

namespace Gangway.Kernels.Tests.Licenses;

public sealed class ManifestTests
{
    [Theory]
    [InlineData("package.json", "{\n \"name\": \"x\",\n \"license\": \"MIT\"\n}", "License MIT @3")]
    [InlineData("package.json", "{\"license\": {\"type\": \"MIT\", \"url\": \"https://example.com/mit\"}}", "License MIT @1; Address https://example.com/mit @1")]
    [InlineData("package.json", "{\"licenses\": [{\"type\": \"MIT\"}, {\"type\": \"GPL-2.0\"}]}", "License MIT @1; License GPL-2.0 @1")]
    [InlineData("package.json", "{\"license\": \"SEE LICENSE IN terms.md\"}", "File terms.md @1")]
    [InlineData("package.json", "{\"license\": \"(MIT OR Apache-2.0)\"}", "License (MIT OR Apache-2.0) @1")]
    [InlineData("package.json", "{\"dependencies\": {\"license\": \"1.0\"}, \"scripts\": {\"licenses\": \"x\"}}", "")]
    [InlineData("package.json", "{\"license\": \"MIT\", \"oops\": ", "License MIT @1")]
    [InlineData("package.json", "\uFEFF{\"license\": \"MIT\"}", "License MIT @1")]
    [InlineData("package.json", "{\"license\": 7}", "")]
    [InlineData("bower.json", "{\"license\": [\"MIT\", \"BSD\"]}", "License MIT @1; License BSD @1")]
    [InlineData("composer.json", "{\"license\": [\"LGPL-2.1-only\", \"GPL-3.0-or-later\"]}", "License LGPL-2.1-only @1; License GPL-3.0-or-later @1")]
    [InlineData("META.json", "{\"license\": [\"perl_5\"]}", "License perl_5 = Artistic-1.0-Perl OR GPL-1.0-or-later @1")]
    [InlineData("META.json", "{\"license\": [\"apache_2_0\", \"open_source\"]}", "License apache_2_0 = Apache-2.0 @1; License open_source @1")]
    [InlineData("META6.json", "{\"license\": \"Artistic-2.0\", \"support\": {\"license\": \"https://example.com/a\"}}", "License Artistic-2.0 @1; Address https://example.com/a @1")]
    [InlineData("codemeta.json", "{\"license\": \"https://spdx.org/licenses/Apache-2.0\"}", "Address https://spdx.org/licenses/Apache-2.0 = Apache-2.0 @1")]
    [InlineData("codemeta.json", "{\"license\": {\"@type\": \"CreativeWork\", \"name\": \"MIT License\"}}", "License MIT License @1")]
    [InlineData("vcpkg.json", "{\"license\": null}", "")]
    [InlineData(".zenodo.json", "{\"license\": {\"id\": \"MIT\"}}", "License MIT @1")]
    [InlineData("deno.jsonc", "{ // comment\n \"license\": \"MIT\", }", "License MIT @2")]
    public void Json_manifests_name_it_at_the_top(string name, string text, string expected) => Assert.Equal(expected, Read(name, text));

    [Theory]
    [InlineData("Cargo.toml", "[package]\nname = \"x\"\nlicense = \"MIT OR Apache-2.0\"\n", "License MIT OR Apache-2.0 @3")]
    [InlineData("Cargo.toml", "[package]\nlicense = \"MIT/Apache-2.0\"\n", "License MIT/Apache-2.0 = MIT OR Apache-2.0 @2")]
    [InlineData("Cargo.toml", "[package]\nlicense-file = 'LICENSE'\n", "File LICENSE @2")]
    [InlineData("Cargo.toml", "[package]\nlicense.workspace = true\n[dependencies]\nlicense = \"1.0\"\n", "")]
    [InlineData("Cargo.toml", "[workspace.package]\nlicense = \"MIT\" # c\n", "License MIT @2")]
    [InlineData("pyproject.toml", "[project]\nlicense = \"MIT\"\nlicense-files = [\"LICEN[CS]E*\", \"AUTHORS\"]\n", "License MIT @2; File LICEN[CS]E* @3; File AUTHORS @3")]
    [InlineData("pyproject.toml", "[project]\nlicense = {text = \"BSD 3-Clause\"}\n", "License BSD 3-Clause @2")]
    [InlineData("pyproject.toml", "[project]\nlicense = { file = \"LICENSE\" }\n", "File LICENSE @2")]
    [InlineData("pyproject.toml", "[project]\nclassifiers = [\n  \"Programming Language :: Python\",\n  \"License :: OSI Approved :: MIT License\", # here\n]\n", "Classifier License :: OSI Approved :: MIT License = MIT @4")]
    [InlineData("pyproject.toml", "[tool.poetry]\nlicense = \"MIT\"\n[tool.other]\nlicense = \"GPL\"\n", "License MIT @2")]
    [InlineData("pyproject.toml", "[project.license]\nfile = \"COPYING\"\n", "File COPYING @2")]
    [InlineData("gleam.toml", "name = \"x\"\nlicences = [\"Apache-2.0\"]\n", "License Apache-2.0 @2")]
    public void Toml_manifests_name_it_in_the_package_table(string name, string text, string expected) => Assert.Equal(expected, Read(name, text));

    [Theory]
    [InlineData("pom.xml", "<project xmlns='http://maven.apache.org/POM/4.0.0'>\n<licenses><license>\n<name>The Apache\n Software License</name><url>https://example.com/a</url></license></licenses></project>", "License The Apache Software License @3; Address https://example.com/a @4")]
    [InlineData("pom.xml", "<project><build><license><name>no</name></license></build></project>", "")]
    [InlineData("x.nuspec", "<package><metadata><license type=\"expression\">MIT</license><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl></metadata></package>", "License MIT @1; Address https://licenses.nuget.org/MIT = MIT @1")]
    [InlineData("x.nuspec", "<package><metadata><license type=\"file\">LICENSE.txt</license></metadata></package>", "File LICENSE.txt @1")]
    [InlineData("x.csproj", "<Project><PropertyGroup><PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup></Project>", "License MIT @1")]
    [InlineData("x.csproj", "<Project><PropertyGroup><PackageLicenseFile>LICENSE</PackageLicenseFile></PropertyGroup></Project>", "File LICENSE @1")]
    [InlineData("x.metainfo.xml", "<component><metadata_license>CC0-1.0</metadata_license><project_license>GPL-3.0+</project_license></component>", "License GPL-3.0+ @1")]
    [InlineData("package.xml", "<package format=\"3\"><license>BSD</license><license file=\"LICENSE\">MIT</license></package>", "License BSD @1; File LICENSE @1; License MIT @1")]
    [InlineData("package.xml", "<package><license uri=\"https://example.com/l\">PHP License</license></package>", "Address https://example.com/l @1; License PHP License @1")]
    [InlineData("ivy.xml", "<ivy-module><info><license name=\"Apache\" url=\"https://example.com/a\"/></info></ivy-module>", "License Apache @1; Address https://example.com/a @1")]
    [InlineData("pom.xml", "<!DOCTYPE project [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><project><licenses><license><name>MIT</name></license></licenses>&b;</project>", "License MIT @1")]
    [InlineData("pom.xml", "<project><licenses><license><name>MIT</name></license>", "License MIT @1")]
    public void Xml_manifests_name_it_at_their_place(string name, string text, string expected) => Assert.Equal(expected, Read(name, text));

    [Theory]
    [InlineData("METADATA", "Name: x\nLicense-Expression: MIT\nLicense-File: LICENSE\nClassifier: License :: OSI Approved :: BSD License\nClassifier: Topic :: Software\n\nLicense: no\n", "License MIT @2; File LICENSE @3; Classifier License :: OSI Approved :: BSD License @4")]
    [InlineData("PKG-INFO", "License: GPLv2+\n", "License GPLv2+ @1")]
    [InlineData("DESCRIPTION", "Package: x\nLicense: GPL (>= 2)\n", "License GPL (>= 2) = GPL-2.0-or-later @2")]
    [InlineData("DESCRIPTION", "License: MIT + file LICENSE\n", "License MIT + file LICENSE = MIT @1; File LICENSE @1")]
    [InlineData("DESCRIPTION", "License: GPL-2 | file LICENSE\n", "License GPL-2 | file LICENSE = GPL-2.0-only @1; File LICENSE @1")]
    [InlineData("DESCRIPTION", "License: Artistic-2.0 | AGPL-3\n", "License Artistic-2.0 | AGPL-3 = Artistic-2.0 OR AGPL-3.0-only @1")]
    [InlineData("DESCRIPTION", "License: LGPL (>= 2.1)\n", "License LGPL (>= 2.1) = LGPL-2.1-or-later @1")]
    [InlineData("DESCRIPTION", "License: GPL ()\n", "License GPL () @1")]
    [InlineData("DESCRIPTION", "License: file LICENSE\n", "File LICENSE @1")]
    [InlineData("DESCRIPTION", "License: Apache License (== 2.0)\n", "License Apache License (== 2.0) = Apache-2.0 @1")]
    [InlineData("x.cabal", "name: x\nlicense: BSD3\nlicense-file: LICENSE\n", "License BSD3 = BSD-3-Clause @2; File LICENSE @3")]
    [InlineData("x.cabal", "License:             GPL-2+\ncopyright: 2001 X\n", "License GPL-2+ = GPL-2.0-or-later @1")]
    [InlineData("x.spec", "Name: x\nLicense: GPLv2+ and MIT\n%description\n", "License GPLv2+ and MIT = GPL-2.0-or-later AND MIT @2")]
    [InlineData("x.spec", "License:\tASL 2.0 or (BSD with advertising and LGPLv3)\n", "License ASL 2.0 or (BSD with advertising and LGPLv3) = Apache-2.0 OR (BSD-4-Clause AND LGPL-3.0-only) @1")]
    [InlineData("x.spec", "License: GPLv2+ with exceptions\n", "License GPLv2+ with exceptions @1")]
    [InlineData("x.spec", "License: BSD\n", "License BSD @1")]
    [InlineData("x.spec", "Copyright: GPL\n", "License GPL @1")]
    [InlineData("x.lsm", "Begin4\nCopying-policy: GPL\nEnd\n", "License GPL @2")]
    [InlineData(".SRCINFO", "pkgbase = x\n\tlicense = GPL3\n", "License GPL3 = GPL-3.0-or-later @2")]
    public void Field_and_value_manifests_name_it_in_their_own_words(string name, string text, string expected) => Assert.Equal(expected, Read(name, text));

    [Theory]
    [InlineData("PKGBUILD", "pkgname=x\nlicense=('GPL2' \"MIT\")\n", "License GPL2 = GPL-2.0-only @2; License MIT = MIT @2")]
    [InlineData("PKGBUILD", "license=(GPL)\n", "License GPL = GPL-2.0-or-later @1")]
    [InlineData("APKBUILD", "license=\"GPL-2.0-or-later AND MIT\"\n", "License GPL-2.0-or-later AND MIT @1")]
    [InlineData("x-1.0.ebuild", "LICENSE=\"GPL-2+ BSD\"\n", "License GPL-2+ BSD = GPL-2.0-or-later AND BSD-3-Clause @1")]
    [InlineData("x-1.0.ebuild", "LICENSE=\"|| ( GPL-2 LGPL-2.1+ ) MIT\"\n", "License || ( GPL-2 LGPL-2.1+ ) MIT = (GPL-2.0-only OR LGPL-2.1-or-later) AND MIT @1")]
    [InlineData("x-1.0.ebuild", "LICENSE=\"|| ( Apache-2.0 MIT )\"\n", "License || ( Apache-2.0 MIT ) = Apache-2.0 OR MIT @1")]
    [InlineData("x-1.0.ebuild", "LICENSE=\"GPL-2 doc? ( FDL-1.2 )\"\n", "License GPL-2 doc? ( FDL-1.2 ) @1")]
    [InlineData("x_1.0.bb", "LICENSE = \"MIT & GPL-2.0-only\"\nLIC_FILES_CHKSUM = \"file://COPYING;md5=1\"\n", "License MIT & GPL-2.0-only = MIT AND GPL-2.0-only @1; File COPYING @2")]
    [InlineData("x_1.0.bb", "LICENSE:${PN}-lib = \"GPLv2+ | LGPLv3\"\n", "License GPLv2+ | LGPLv3 = GPL-2.0-or-later OR LGPL-3.0-only @1")]
    [InlineData("Makefile", "PKG_LICENSE:=GPL-2.0-or-later\nPKG_LICENSE_FILES:=COPYING\n", "License GPL-2.0-or-later @1; File COPYING @2")]
    [InlineData("Makefile", "LICENSE=\tBSD2CLAUSE GPLv2+\n", "License BSD2CLAUSE = BSD-2-Clause @1; License GPLv2+ = GPL-2.0-or-later @1")]
    [InlineData("Makefile", "# LICENSE = MIT\nall:\n\techo LICENSE\n", "")]
    [InlineData("foo.mk", "FOO_LICENSE = GPL-2.0+\nFOO_LICENSE_FILES = COPYING LICENSE.md\n", "License GPL-2.0+ = GPL-2.0-or-later @1; File COPYING @2; File LICENSE.md @2")]
    [InlineData("setup.cfg", "[metadata]\nlicense = MIT\nlicense_files = LICENSE\nclassifiers =\n    License :: OSI Approved :: MIT License\n", "License MIT @2; File LICENSE @3; Classifier License :: OSI Approved :: MIT License = MIT @5")]
    [InlineData("dist.ini", "license = Perl_5\n", "License Perl_5 = Artistic-1.0-Perl OR GPL-1.0-or-later @1")]
    public void Assignments_name_it_in_their_own_words(string name, string text, string expected) => Assert.Equal(expected, Read(name, text));

    [Theory]
    [InlineData("CITATION.cff", "cff-version: 1.2.0\nlicense: Apache-2.0\n", "License Apache-2.0 @2")]
    [InlineData("CITATION.cff", "license:\n  - MIT\n  - GPL-3.0-only # c\n", "License MIT @2; License GPL-3.0-only @3")]
    [InlineData("META.yml", "---\nlicense: perl\n", "License perl = Artistic-1.0-Perl OR GPL-1.0-or-later @2")]
    [InlineData("meta.yaml", "package:\n  name: x\nabout:\n  license: 'BSD-3-Clause'\n  license_file: LICENSE\n", "License BSD-3-Clause @4; File LICENSE @5")]
    [InlineData("Chart.yaml", "annotations:\n  artifacthub.io/license: Apache-2.0\n", "License Apache-2.0 @2")]
    [InlineData("galaxy.yml", "license: [MIT, GPL-3.0-or-later]\n", "License MIT @1; License GPL-3.0-or-later @1")]
    [InlineData("shard.yml", "dependencies:\n  license:\n    version: 1\nlicense: MIT\n", "License MIT @4")]
    public void Yaml_manifests_name_it_at_the_top(string name, string text, string expected) => Assert.Equal(expected, Read(name, text));

    [Theory]
    [InlineData("setup.py", "setup(name='x',\n  license='MIT',\n  license_files=['LICENSE'],\n  classifiers=['License :: OSI Approved :: MIT License'])", "License MIT @2; File LICENSE @3; Classifier License :: OSI Approved :: MIT License = MIT @4")]
    [InlineData("setup.py", "license = open('LICENSE').read()\n", "")]
    [InlineData("x.gemspec", "  s.license = 'MIT'\n", "License MIT @1")]
    [InlineData("x.gemspec", "  s.licenses = [\"MIT\", 'GPL-2.0']\n", "License MIT @1; License GPL-2.0 @1")]
    [InlineData("x.gemspec", "  spec.licenses = %w[MIT Ruby]\n", "License MIT @1; License Ruby @1")]
    [InlineData("mix.exs", "  licenses: [\"Apache-2.0\"],\n", "License Apache-2.0 @1")]
    [InlineData("x.app.src", "{licenses, [\"Apache 2.0\"]},\n", "License Apache 2.0 @1")]
    [InlineData("conanfile.py", "    license = (\"MIT\", \"BSL-1.0\")\n", "License MIT @1; License BSL-1.0 @1")]
    [InlineData("x.podspec", "s.license = { :type => 'MIT', :file => 'LICENSE' }", "License MIT @1; File LICENSE @1")]
    [InlineData("x.rockspec", "description = {\n  license = \"MIT/X11\"\n}", "License MIT/X11 @2")]
    [InlineData("x.nimble", "license       = \"MIT\"", "License MIT @1")]
    [InlineData("opam", "license: \"ISC\"\n", "License ISC @1")]
    [InlineData("x.opam", "license: [\"MIT\" \"ISC\"]\n", "License MIT @1; License ISC @1")]
    [InlineData("dub.sdl", "license \"BSL-1.0\"\n", "License BSL-1.0 @1")]
    [InlineData("Makefile.PL", "WriteMakefile(LICENSE => 'perl');", "License perl = Artistic-1.0-Perl OR GPL-1.0-or-later @1")]
    [InlineData("Build.PL", "  license => 'mit',\n", "License mit = MIT @1")]
    [InlineData("build.sbt", "licenses += (\"Apache-2.0\", url(\"https://example.com/a\"))\n", "License Apache-2.0 @1; Address https://example.com/a @1")]
    [InlineData("meson.build", "project('x', 'c', license : 'MIT')\n", "License MIT @1")]
    [InlineData("project.clj", ":license {:name \"EPL-1.0\" :url \"https://example.com/e\"}", "License EPL-1.0 @1; Address https://example.com/e @1")]
    [InlineData("setup.py", "# license='GPL'\nlicense=\"BSD\"\n", "License BSD @2")]
    public void Programs_are_scanned_and_not_run(string name, string text, string expected) => Assert.Equal(expected, Read(name, text));

    [Theory]
    [InlineData("GPL", "GPL-2.0-only")]
    [InlineData("GPL v2", "GPL-2.0-only")]
    [InlineData("Dual MIT/GPL", "GPL-2.0-only OR MIT")]
    [InlineData("GPL and additional rights", "GPL-2.0-only OR MIT")]
    [InlineData("Dual BSD/GPL", null)]
    [InlineData("Dual MPL/GPL", null)]
    [InlineData("Proprietary", null)]
    public void A_kernel_module_tells_its_loader(string ident, string? expression)
    {
        var field = Assert.Single(ManifestReader.Read(Encoding.UTF8.GetBytes($"int x;\nMODULE_LICENSE(\"{ident}\");\n"), "driver.c")!.Fields);
        Assert.Equal(new ManifestField(ident, ManifestRole.Module, 2, expression), field);
    }

    [Theory]
    [InlineData("package.json", ManifestRelation.Any)]
    [InlineData("composer.json", ManifestRelation.Any)]
    [InlineData("pom.xml", ManifestRelation.Any)]
    [InlineData("x.spec", ManifestRelation.All)]
    [InlineData("META.json", ManifestRelation.Unclear)]
    public void The_format_says_how_several_belong_together(string name, ManifestRelation relation) => Assert.Equal(relation, ManifestReader.Read("{}"u8, name)!.Relation);

    [Theory]
    [InlineData("License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)", "GPL-2.0-or-later")]
    [InlineData("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", "LGPL-3.0-only")]
    [InlineData("License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0")]
    [InlineData("License :: OSI Approved :: ISC License (ISCL)", "ISC")]
    [InlineData("License :: CC0 1.0 Universal (CC0 1.0) Public Domain Dedication", "CC0-1.0")]
    [InlineData("License :: OSI Approved :: Apache Software License", null)]
    [InlineData("License :: OSI Approved :: BSD License", null)]
    [InlineData("License :: OSI Approved :: GNU General Public License (GPL)", null)]
    [InlineData("License :: OSI Approved", null)]
    [InlineData("License :: Other/Proprietary License", null)]
    public void A_classifier_without_a_version_stays_open(string classifier, string? expression) =>
        Assert.Equal(expression, Assert.Single(ManifestReader.Read(Encoding.UTF8.GetBytes($"Classifier: {classifier}\n"), "METADATA")!.Fields).Expression);

    [Fact]
    public void Other_files_are_no_manifests()
    {
        Assert.Null(ManifestReader.Read("license: MIT"u8, "notes.txt"));
        Assert.False(ManifestReader.Knows("README"));
        Assert.Empty(ManifestReader.Read("int license = \"MIT\";"u8, "main.c")!.Fields);
    }

    [Fact]
    public void Whatever_stands_in_a_manifest_it_never_throws()
    {
        var names = Gen.Elements("package.json", "pom.xml", "Cargo.toml", "META.yml", "METADATA", "DESCRIPTION", "PKGBUILD", "setup.py", "x.ebuild", "x.bb", "x.spec", "x.gemspec", "a.c", "Makefile", "setup.cfg");
        var parts = Gen.Elements("license", "LICENSE", "=", ":", "\"", "'", "(", ")", "[", "]", "{", "}", "\n", " ", "#", "MIT", "||", "and", "with", "%w", "\\", "<", ">", "License :: ", "MODULE_LICENSE(", "=>", "/", ",", "GPL (", "\"\"\"", "é", "license-file", "licenses", "classifiers");
        var cases = names.Zip(parts.ListOf().Select(list => string.Concat(list))).ToArbitrary();
        Prop.ForAll(cases, pair => ManifestReader.Read(Encoding.UTF8.GetBytes(pair.Item2), pair.Item1) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static string Read(string name, string text) => string.Join("; ", ManifestReader.Read(Encoding.UTF8.GetBytes(text), name)!.Fields
        .Select(field => $"{field.Role} {field.Value}{(field.Expression is null ? "" : " = " + field.Expression)} @{field.Line}"));
}
