using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Tests.Institution;

internal static partial class CensusExample
{
    private static Product Shop => new()
    {
        Name = "shop",
        Path = "shop",
        Terms = new SourceTerms(
            [KeyValuePair.Create("Apache-2.0", 12)],
            [
                new VendoredPart("shop/third_party/qr", "LGPL-2.1-or-later", 9, [new Evidence("shop/third_party/qr/COPYING", "1-502")]),
                new VendoredPart("shop/vendor/clock", null, 2, []),
            ],
            [
                new TreeFinding(TreeFindingKind.OtherTerms, new Evidence("shop/src/sort.c", "3"), "Apache-2.0", "GPL-2.0-only"),
                new TreeFinding(TreeFindingKind.OtherTerms, new Evidence("shop/src/sift.c", "3"), "Apache-2.0", "GPL-2.0-only"),
                new TreeFinding(TreeFindingKind.NotUnderstood, new Evidence("shop/src/old.c", "2-4"), $"use as you {Script} like"),
            ]),
        Delivery = Delivery.Assumed,
        Documents = [new ProductDocument("shop/package-lock.json", "package-lock.json v3", 60, "ab12")],
        NotRead = ["shop/conan.lock"],
        License = LicenseFacts.None,
        Owed = new Owed(
            [
                Obligation(Text, "MIT", ObligationState.Due, 28, 0),
                Obligation(Text, "Apache-2.0", ObligationState.Due, 10, 0) with { Norm = Text with { Source = new NormSource("license", "Apache-2.0", "4(a)") } },
                Obligation(Notice, "Apache-2.0", ObligationState.Open, 10, 0) with { Asks = ["has-notice-file"] },
                Obligation(Copyright, "MIT", ObligationState.Done, 28, 28) with { Evidence = ["shop/NOTICE.txt"] },
                Obligation(Keep, "Apache-2.0", ObligationState.Standing, 10, 0),
            ],
            [],
            new Share(38, 38, 50),
            12,
            [],
            [KeyValuePair.Create("has-notice-file", 1)]),
    };

    private static Product Gateway => new()
    {
        Name = $"gateway {Script}",
        Path = "gateway",
        Delivery = new Delivery([DeliveryForm.Container, DeliveryForm.Network], DeliveryBasis.Declared, "gateway/gangway.yml"),
        Documents =
        [
            new ProductDocument("gateway/package-lock.json", "package-lock.json v3", 17, "cd34"),
            new ProductDocument($"gateway/{Escape}.cdx.json", "CycloneDX 1.6 JSON", 9, null),
        ],
        License = new LicenseFacts { Concluded = new SpdxExpression.License("Apache-2.0"), Basis = ConclusionBasis.Detected },
        Owed = new Owed(
            [
                Obligation(Source, "GPL-2.0-only", ObligationState.Due, 4, 1) with { Evidence = ["gateway/SOURCE-OFFER.txt"] },
                Obligation(Text, "GPL-2.0-only", ObligationState.Done, 4, 4) with { Evidence = [$"gateway/{Escape}"] },
            ],
            [
                new LicenseConflict(new ChosenLicense("GPL-2.0-only", null), new ChosenLicense("Apache-2.0", null), ConflictKind.FurtherRestriction,
                    "6", "3", "patent-retaliation", Truth.True, [], ["pkg:npm/copyleft-1@5.0"], ["pkg:npm/apache-1@2.0.1"]),
                new LicenseConflict(new ChosenLicense("GPL-2.0-only", "Classpath-exception-2.0"), new ChosenLicense("Apache-2.0", null), ConflictKind.ReachesOwnWork,
                    "2(b)", null, null, Truth.Unknown, ["linking"], ["pkg:npm/copyleft-2@5.0"], []),
            ],
            new Share(13, 13, 17),
            3,
            [KeyValuePair.Create("BSD-3-Clause", 1), KeyValuePair.Create($"LicenseRef-{Script}", 1)],
            [KeyValuePair.Create("linking", 4)]),
    };

    private static Product Unlisted => new()
    {
        Name = "firmware",
        Path = "firmware",
        Delivery = new Delivery([DeliveryForm.Hardware], DeliveryBasis.Asked, "--ship"),
        Documents = [],
        License = LicenseFacts.None,
        Owed = new Owed([], [], default, 0, [], []),
    };

    private static Norm Text => Norm("license-text", "MIT", "1", "license-text", "provide-license-text",
        "We ship the license text with every copy.", "我方随每份副本附上许可证文本。",
        "Add the full license text to the notices that go along with the delivery.", "将许可证全文加入随交付物提供的声明文件。");

    private static Norm Copyright => Norm("copyright-notice", "MIT", "1", "copyright-notice", "provide-copyright-notice",
        "We pass the authors' copyright notices on with every copy.", "我方随每份副本保留作者的版权声明。",
        "Collect the copyright notices and add them to the notices that go along.", "收集版权声明并加入随附的声明文件。");

    private static Norm Notice => Norm("notice-file", "Apache-2.0", "4(d)", "notice-file", "provide-notice-file",
        "We pass on what the component's NOTICE file says about its authors.", "我方转达组件 NOTICE 文件中的署名内容。",
        "Copy the attributions of the NOTICE file into the notices.", "将 NOTICE 文件中的署名复制到声明文件中。");

    private static Norm Keep => Norm("keep-notices", "Apache-2.0", "4(c)", "none", "keep-notices",
        "We do not strip notices from source files.", "我方不删除源文件中的声明。", "Restore the notices that were removed.", "恢复被删除的声明。");

    private static Norm Source => Norm("source", "GPL-2.0-only", "3", "source-archive", "provide-source",
        "Whoever gets the binary from us gets its complete source as well.", "从我方得到二进制的人也得到完整源代码。",
        "Publish the source beside the binary, or add a written offer.", "在二进制旁提供源代码，或附上书面要约。") with
    {
        How = ["machine-readable"],
        OrElse = "license-terminates",
        Alternatives =
        [
            new Alternative("provide-source", "complete corresponding source", "3(a)", "source-archive"),
            new Alternative("provide-written-offer", "written offer, valid three years", "3(b)", "source-offer"),
        ],
    };

    private static Norm Norm(string id, string license, string clause, string artifact, string aim, string en, string zh, string fixEn, string fixZh) => new()
    {
        Id = $"license.{license.ToLowerInvariant()}.{id}",
        Side = Side.Commons,
        Source = new NormSource("license", license, clause),
        Role = "distributor",
        Deontic = Deontic.Must,
        Aim = aim,
        Object = id,
        When = Condition.Always,
        Pillar = Pillar.Contract,
        Artifact = artifact,
        Due = "delivery",
        Words = new Wording(new Localized(en, zh), new Localized(en, zh)),
        Fix = new Localized(fixEn, fixZh),
    };

    private static Obligation Obligation(Norm norm, string license, ObligationState state, int components, int covered) =>
        new(norm, license, [.. Enumerable.Range(1, components).Select(number => $"pkg:npm/{license.ToLowerInvariant()}-{number}@1")], state,
            new Share(covered, components, components), [], []);
}
