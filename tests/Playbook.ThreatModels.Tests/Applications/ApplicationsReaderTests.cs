using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Applications;

namespace Playbook.ThreatModels.Tests.Applications;

public sealed class ApplicationsReaderTests
{
    [Fact]
    public void Every_key_of_an_application_is_read()
    {
        var application = Assert.Single(Read(
            """
            schema: 1
            applications:
              - id: web-shop
                title: Web shop
                owner: team-checkout
                summary: It *sells*.
                status: live
                visibility: public
                answers: { data: personal, exposure: internet }
                models: [webshop, webshop, admin]
                links: [{ title: Catalogue, url: "https://example.org/" }]
            """));

        Assert.Equal(("web-shop", "Web shop", "team-checkout", "It *sells*."), (application.Id.Text, application.Title, application.Owner, application.Summary?.Markdown));
        Assert.Equal((ApplicationStatus.Live, Visibility.Public), (application.Status!.Value, application.Visibility));
        Assert.Equal([("data", "personal"), ("exposure", "internet")], application.Profile!.Answers.Select(answer => (answer.Question, answer.Answer)));
        Assert.Equal(["webshop", "admin"], application.Models.Select(model => model.Id.Text));
        Assert.Equal(("Catalogue", "https://example.org/"), (application.Links[0].Title, application.Links[0].Url));
    }

    [Fact]
    public void An_application_that_says_no_more_than_its_name_is_for_the_organization()
    {
        var application = Assert.Single(Read("schema: 1\napplications: [{ id: a, title: A }]"));

        Assert.Equal(Visibility.Internal, application.Visibility);
        Assert.Null(application.Profile);
        Assert.Null(application.Status);
    }

    [Fact]
    public void All_that_is_wrong_is_said_in_one_run_at_its_place()
    {
        var applications = Read(
            """
            schema: 1
            applications:
              - { id: a, title: A, status: lve }
              - { id: A, title: Again }
              - { title: Nameless }
              - { id: b, ownr: x, links: [{ title: T, url: nowhere }] }
            """,
            "3:32: error PB1033: status is planned, live or retired, and this is \"lve\"; did you mean \"live\"?",
            "4:11: error PB4002: the application \"A\" stands here a second time; the first is at line 3, column 11; give it another id",
            "5:5: error PB1031: the application has no \"id\"; add \"id: ...\"",
            "6:5: error PB1031: application \"b\" has no \"title\"; add \"title: ...\"",
            "6:14: error PB1030: application \"b\" has no key \"ownr\"; did you mean \"owner\"?",
            "6:48: error PB3031: \"nowhere\" is not a complete web or e-mail address; link to things of this site in a text, as [[id]]");

        Assert.Equal(["a", "b"], applications.Select(application => application.Id.Text));
    }

    private static List<Application> Read(string yaml, params string[] messages)
    {
        var bag = new DiagnosticBag();
        List<Application> applications = [.. ApplicationsReader.Read(new SourceText("applications.yml", yaml), bag)];
        Assert.Equal(messages, bag.ToImmutable().Select(diagnostic => diagnostic.ToString()["applications.yml:".Length..]));
        return applications;
    }
}
