using Anneal.Interop.Python;
using Anneal.Lint;

namespace Anneal.Interop.Tests.Python;

/// <summary>The code blocks of five articles, and the mistakes in them.</summary>
public sealed class SeedSourcesTests
{
    [Theory]
    [InlineData("000_towards_ai.md", "LP006@120")]
    [InlineData("001_beyond_trial_and_error.md", "LP001@24 LP002@26 LP001@57 LP002@59")]
    [InlineData(
        "002_implementing_schedulers.py",
        "LR009@46 LR002@48 LR001@52 LR012@54 LR003@56 LR005@56 LR011@56 LP005@79"
    )]
    [InlineData("003_d2l_scheduler.py", "LP008@63 LP007@95")]
    [InlineData("004_notebook.ipynb", "LR008@2")]
    public void Finds_the_mistakes_of_an_article(string file, string mistakes) =>
        Assert.Equal(mistakes.Split(' '), SourceFixtures.Mistakes("Seeds", file));

    [Fact]
    public void Finds_an_unfinished_restart_where_the_run_is_said() =>
        Assert.Contains(
            "LR003@3",
            SourceFixtures.Mistakes(
                "Seeds",
                "004_notebook.ipynb",
                new SourceLintOptions { Epochs = 100, Frequency = StepFrequency.Epoch }
            )
        );

    [Fact]
    public void Says_that_it_cannot_tell_where_the_indentation_is_lost()
    {
        const string File = "002_implementing_schedulers.md";
        var report = SourceLinter.Check(PythonSource.Parse(File, SourceFixtures.Read("Seeds", File)));
        var note = Assert.Single(report.Findings);
        Assert.Equal(("LP005", LintSeverity.Note), (note.Finding.Code, note.Finding.Severity));
        Assert.Equal(
            "cannot tell whether the logged rate is that of the next epoch: indentation lost at line 76.",
            note.Finding.Message
        );
        Assert.All(report.Schedulers, scheduler => Assert.NotNull(scheduler.Unchecked));
    }

    [Fact] // the branch of the plateau, without its indentation, was taken for a mistake of the scheduler made last
    public void Does_not_blame_a_step_whose_branches_cannot_be_told_apart()
    {
        var finding = Assert
            .Single(
                SourceLinter
                    .Check(
                        PythonSource.Parse(
                            "loop.py",
                            """
                            scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, base_lr=0.001, max_lr=0.1)
                            for epoch in range(10):
                            for x, y in loader:
                            optimizer.zero_grad()
                            loss = criterion(model(x), y)
                            loss.backward()
                            optimizer.step()
                            if name == "ReduceLROnPlateau":
                            scheduler.step(val_loss)
                            else:
                            scheduler.step()
                            """
                        )
                    )
                    .Findings,
                found => found.Finding.Code == "LP006"
            )
            .Finding;
        Assert.Equal(
            (LintSeverity.Note, "cannot tell whether this step is for another scheduler: indentation lost at line 8."),
            (finding.Severity, finding.Message)
        );
    }

    [Fact]
    public void Names_the_cell_of_a_notebook()
    {
        const string File = "004_notebook.ipynb";
        var found = SourceLinter.Check(PythonSource.Parse(File, SourceFixtures.Read("Seeds", File))).Findings.Single();
        Assert.Equal(new SourcePlace(2, 38, Cell: 5), found.At);
    }
}
