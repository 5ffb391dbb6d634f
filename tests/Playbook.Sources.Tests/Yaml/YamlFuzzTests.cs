using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Sources.Tests.Yaml;

public sealed class YamlFuzzTests
{
    private const string Seed =
        "schema: 1\nid: webshop\ntext: |\n  lines\n   more\nlist: [a, 'b', \"c\\n\", {d: &x e}]\nmap: &m {k: v, ? q : r}\nmerge:\n  <<: *m\n  z: *x\n- bad\n!t & * > : , # end\n--- ...\n";

    [Fact]
    public void Mutated_yaml_never_throws_and_a_failure_always_says_why() =>
        Gen.Select(Gen.Int[0, Seed.Length - 1], Gen.Int[0, 40], Gen.String[Gen.Char["[]{}:-?&*!|>'\"%@`#,\n\t ~<.ab01\0\u0085\u2028\uD83D"], 0, 6], Gen.Int[0, Seed.Length - 1])
            .Array[1, 6]
            .Sample(
                edits =>
                {
                    var yaml = Seed;
                    foreach (var (at, cut, insert, from) in edits)
                    {
                        var start = Math.Min(at, yaml.Length);
                        yaml = yaml[..start] + insert + Seed[from..Math.Min(from + cut, Seed.Length)] + yaml[Math.Min(start + cut, yaml.Length)..];
                    }

                    var bag = new DiagnosticBag();
                    var text = new SourceText("f.yml", yaml);
                    var root = YamlReader.Read(text, bag);
                    var lines = text.Content.Count(c => c == '\n') + 1;
                    return (root is not null || bag.HasErrors) && bag.ToImmutable().All(found => found.Location.Line >= 1 && found.Location.Line <= lines);
                },
                iter: 20_000);

    [Fact]
    public void Any_text_in_double_quotes_comes_back() =>
        Gen.String[Gen.Char[' ', '~'], 0, 30].Sample(
            value =>
            {
                var bag = new DiagnosticBag();
                var yaml = "k: \"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"\n";
                var root = YamlReader.Read(new SourceText("f.yml", yaml), bag) as SourceMapping;
                return bag.Count == 0 && root?.Find("k")?.Value is SourceScalar scalar && scalar.Text == value;
            },
            iter: 2_000);
}
