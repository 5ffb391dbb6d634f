using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Formats.Native;

public sealed class NativeWriterTests
{
    private static Written Write(ThreatModel model) => WriterList.Find("native")!.Write(model);

    [Fact]
    public void Whatever_a_model_says_is_read_back() =>
        ModelGen.Models().Sample(
            model =>
            {
                var written = Write(model);
                var (models, found) = Import.Read("threat-models/m.yml", written.Text);
                // An acceptance may say little: what is said must come back.
                Assert.Empty(found.Where(each => each.Severity > Severity.Notice && each.Code != ModelDiagnostics.AcceptanceIncomplete.Code).Select(each => $"{each}\n{written.Text}"));
                Assert.Equal(Said.Of(model), Said.Of(Assert.Single(models)));
                Assert.Empty(written.Losses);
            },
            iter: 2_000);

    [Fact]
    public void A_file_of_ones_own_stays_what_it_is()
    {
        var model = Import.Good("threat-models/shop.yml", FullModel.Yaml);
        var text = Write(model).Text;
        Assert.Equal(Said.Of(model), Said.Of(Import.Good("threat-models/shop.yml", text)));
        Assert.Equal(text, Write(Import.Good("threat-models/shop.yml", text)).Text);
    }

    [Fact]
    public void It_looks_as_if_a_person_had_written_it() =>
        Assert.Equal(
            """
            schema: 1
            id: webshop
            title: Web shop
            summary: Sells [[order]] to consumers
            owner: team-checkout
            visibility: public
            status: approved
            application: { level: high, profile: { data: personal, exposure: internet } }
            methodologies: [stride, linddun]
            reviewed: { on: 2026-06-30, by: appsec, every: P6M }
            trustBoundaries:
              - { id: internet, title: Internet }
              - { id: shop, title: Shop network, parent: internet, description: Inner }
            components:
              - { id: browser, type: external-entity, title: Browser, boundary: internet }
              - { id: web, type: process, title: Front end, boundary: shop, technology: ASP.NET Core, assets: [order], description: Serves }
              - { id: db, type: data-store, title: Orders, boundary: shop }
            assets:
              - { id: order, title: Order, classification: confidential, description: What was bought }
            dataFlows:
              - { id: checkout, from: browser, to: web, title: Checkout, protocol: HTTPS, assets: [order], description: The basket }
              - { id: poll, from: web, to: web, title: Poll }
            threats:
              - id: T-003
                title: A stolen session is replayed
                categories: [stride.spoofing]
                affects: [web, checkout, order, shop]
                description: |
                  Whoever holds the cookie
                  is the customer.
                risk: { likelihood: likely, impact: major }
                residual: { likelihood: unlikely, impact: minor }
                treatment: retain
                status: done
                mitigations: [M-001]
                references: [CWE-384, CAPEC-60]
                visibility: restricted
                accepted: { by: Ada, role: product-owner, on: 2026-05-02, until: 2027-05-02, why: It is rare. }
                options:
                  - treatment: mitigate
                    title: Rotate more often
                    description: Every hour
                    cost: A week
                    benefit: Little
                    residual: { likelihood: rare, impact: minor }
                    mitigations: [M-001]
                  - treatment: retain
                    title: Leave it
                    chosen: true
              - id: T-004
                title: Scored
                risk: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }
                residual: { owasp: { skillLevel: 9, motive: 0 } }
                status: not-triaged
            mitigations:
              - id: M-001
                title: Rotate
                status: verified
                owner: team-checkout
                due: 2026-05-01
                ticket: SHOP-411
                references: [ASVS V3.2.1]
                visibility: internal
                description: On sign-in
            assumptions:
              - The provider is honest.
              - { id: AS-1, text: TLS ends at the proxy. }
            attackTrees:
              - id: tree
                goal: Goods without paying
                gate: or
                children:
                  - { goal: Replay a session, threat: T-003 }
                  - { goal: Both, gate: and, children: [{ goal: One }, { goal: Two }] }
            abuseCases:
              - { id: A-1, title: Coupons, description: Guess them }
            openQuestions:
              - { question: Who rotates keys?, owner: team-platform }
              - Is there a queue?
            participants:
              - { name: Ada, role: appsec }
            diagrams:
              - { id: view, title: Checkout only, description: Narrow, components: [browser, web] }
            links:
              - { title: Decision 12, url: "https://example.org/adr/12" }
            changes:
              - { on: 2026-06-30, by: appsec, what: Added loyalty. }

            """.ReplaceLineEndings("\n"),
            Write(Import.Good("threat-models/shop.yml", FullModel.Yaml)).Text);

    [Fact]
    public void A_text_of_another_tool_keeps_its_line_ends_and_stays_text()
    {
        var at = SourceLocation.Of("m");
        var model = Import.Good("threat-models/m.yml", "schema: 1\nid: m\ntitle: M\n") with
        {
            Summary = new Prose("one\ntwo [[x]] `[[code]]`\n\nthree", at, KeepsLines: false) { BreaksLines = true, IsForeign = true },
        };
        Assert.Equal("one  \ntwo \\[[x]] `[[code]]`\n\nthree", Import.Good("threat-models/m.yml", Write(model).Text).Summary!.Markdown);
    }

    [Fact]
    public void What_it_cannot_hold_is_counted()
    {
        var model = Import.Good("threat-models/shops/tickets.otm", Otm.OtmReaderTests.Whole);
        Assert.Equal([$"{model.AlsoInSource.Length} values that the source has besides"], Write(model).Losses);
    }

    [Theory]
    [MemberData(nameof(Shared))]
    public void Every_model_that_is_read_can_be_kept(string path)
    {
        foreach (var model in Import.ReadShared(path).Models)
        {
            var text = Write(model).Text;
            var (models, found) = Import.Read("threat-models/m.yml", text);
            Assert.Empty(found.Where(each => each.Severity > Severity.Notice).Select(each => each.ToString()));
            // Texts are written as an author of this site would have, which the test above shows.
            Assert.Equal(
                Said.Of(model, "Markdown", nameof(ThreatModel.AlsoInSource), nameof(ThreatModel.DerivedIds), nameof(ThreatModel.Pictures)),
                Said.Of(Assert.Single(models), "Markdown"));
        }
    }

    public static TheoryData<string> Shared() => [.. Import.SharedFiles().DefaultIfEmpty("none")];
}
