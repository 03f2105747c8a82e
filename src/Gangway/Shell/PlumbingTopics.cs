using System.Buffers;
using Gangway.Contract;
using Gangway.Kernels.Licenses.Rules;

namespace Gangway.Shell;

/// <summary>What plumbing can be asked.</summary>
internal static class PlumbingTopics
{
    private const string Unreadable = """{"error":"the line cannot be read"}""";

    public static IReadOnlyList<PlumbingTopic> All(LicenseKnowledge knowledge, RuleDetector? rules = null)
    {
        var licenses = new PlumbingLicenses(knowledge);
        return
        [
            new("versions", "ECOSYSTEM⇥A⇥B", "< = > ?", "?", PlumbingVersions.Compare),
            new("ranges", "FORMAT⇥VERSION⇥CONSTRAINT", "true | false | error", "error", PlumbingVersions.Contains),
            new("purl", "PURL", "JSON {type,namespace,name,version,qualifiers,subpath,canonical} or {error}", Unreadable, PlumbingPurls.Parse),
            new("purl-build", "that JSON", "canonical purl | error", "error", PlumbingPurls.Build),
            new("expression", "SPDX EXPRESSION[⇥lax]", "JSON {valid,normalised,licenses,exceptions,error,offset}", Unreadable, licenses.Expression),
            new("satisfies", "EXPRESSION⇥ALLOWED,LIST", "true | false | error", "error", licenses.Satisfies),
            new("license-name", "NAME", "SPDX expression | ?", "?", licenses.Name),
            new("compat", "INBOUND⇥OUTBOUND", "yes | no | check | unknown", "unknown", licenses.Compatible),
            new("detect", "FILE PATH", "JSON {path,expression,matches:[{expression,kind,startLine,endLine,score}]}", Unreadable, new PlumbingDetection(knowledge, rules).Detect) { IsSlow = true },
        ];
    }

    public static void Write(this IBufferWriter<byte> answer, bool? holds) =>
        answer.Write(holds switch { true => "true"u8, false => "false"u8, null => "error"u8 });
}
