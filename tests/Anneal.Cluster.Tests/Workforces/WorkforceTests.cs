using Anneal.Cli.Tests;
using Anneal.Studies;
using Anneal.Tuning.Studies;

namespace Anneal.Cluster.Tests.Workforces;

public sealed class WorkforceTests : IDisposable
{
    private const int Wanted = 4;
    private static readonly StudyDemand Waiting = new(0, 0, true),
        Nothing = new(0, 1, false);

    private readonly TemporaryFolder folder = new();
    private readonly FakeSubmitter submitter = new();
    private readonly HandClock clock = new();
    private readonly List<string> notes = [];
    private readonly WorkerLedger ledger;
    private Workforce workforce;

    public WorkforceTests()
    {
        using (new Study(SmallStudy.Settings, StudyDatabase.Store(Address, "study"))) { }
        ledger = new(Address, "study");
        workforce = New();
    }

    public void Dispose()
    {
        ledger.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void As_many_are_asked_for_as_are_wanted_and_no_more()
    {
        Look(Waiting, times: 5);
        Assert.Equal([Wanted], submitter.Batches.Select(batch => batch.Count));
        Assert.Equal(submitter.Batches[0].Names, Submitted().Select(worker => worker.Name));
    }

    [Fact]
    public void In_the_place_of_one_that_ended_another_is_asked_for_where_something_waits()
    {
        Look(Waiting);
        submitter.Put(submitter.Batches[0].Names[1], JobState.Ended, "PREEMPTED");
        Look(Nothing, times: 3);
        Assert.Single(submitter.Batches);
        Look(Waiting, times: 3);
        Assert.Equal([Wanted, 1], submitter.Batches.Select(batch => batch.Count));
        Assert.Equal("PREEMPTED", ledger.Workers().Single(worker => worker.IsSettled).Why);
    }

    [Fact]
    public void A_scheduler_that_forgot_its_jobs_is_only_fewer_workers()
    {
        Look(Waiting);
        var (forgotten, running) = (submitter.Batches[0].Names[0], submitter.Batches[0].Names[1]);
        submitter.Jobs.Clear();
        // One of them came, and runs on although nobody knows it; the others may still be listed.
        using var worker = new Study(
            SmallStudy.Settings,
            StudyDatabase.Store(Address, "study", "", new() { Worker = new(running, "7") })
        );
        Look(Waiting, times: 3);
        Assert.Single(submitter.Batches);
        Backdate();
        Look(Waiting, times: 3);
        Assert.Equal([Wanted, Wanted - 1], submitter.Batches.Select(batch => batch.Count));
        Assert.Equal("it never came", ledger.Workers().Single(each => each.Name == forgotten).Why);
        Assert.False(ledger.Workers().Single(each => each.Name == running).IsSettled);
    }

    [Fact]
    public void One_that_looks_after_them_next_counts_on_those_that_are_there()
    {
        Look(Waiting);
        workforce = New();
        Look(Waiting, times: 5);
        Assert.Single(submitter.Batches);
    }

    [Fact]
    public void Where_it_was_killed_before_the_scheduler_heard_of_them_the_next_asks_again()
    {
        ledger.Add(WorkerBatch.New("fake", Wanted).Names);
        Look(Waiting, times: 3);
        Assert.Empty(submitter.Batches);
        Backdate();
        Look(Waiting, times: 3);
        Assert.Equal([Wanted], submitter.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public void A_batch_is_no_larger_than_it_may_be()
    {
        submitter.Most = 3;
        Look(Waiting);
        Assert.Equal([3, 1], submitter.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public void Where_fewer_are_allowed_fewer_are_asked_for_and_the_rest_later()
    {
        var room = 1;
        submitter.Refuses = batch =>
            batch.Count <= room - submitter.Jobs.Count
                ? null
                : new SubmitterException("AssocMaxSubmitJobLimit", isFull: true);
        Look(Waiting, times: 3);
        Assert.Equal([1], submitter.Batches.Select(batch => batch.Count));
        Assert.Contains(notes, note => note.EndsWith("more are asked for later", StringComparison.Ordinal));
        room = 100;
        clock.Move(60);
        Look(Waiting, times: 3);
        Assert.Equal(Wanted, submitter.Batches.Sum(batch => batch.Count));
    }

    [Fact]
    public void A_scheduler_that_is_away_is_waited_for_ten_minutes()
    {
        Look(Waiting);
        submitter.IsAway = true;
        Look(Waiting, times: 30);
        submitter.IsAway = false;
        clock.Move(60);
        Look(Waiting);
        Assert.Single(submitter.Batches);
        submitter.IsAway = true;
        Assert.Throws<SubmitterException>(() =>
        {
            for (var minute = 0; minute < 20; minute++)
            {
                clock.Move(60);
                workforce.Look(Waiting);
            }
        });
    }

    [Fact]
    public void What_is_refused_for_good_is_said_at_once()
    {
        submitter.Refuses = _ => new SubmitterException("invalid partition specified: gpu");
        var error = Assert.Throws<SubmitterException>(() => Look(Waiting));
        Assert.Contains("invalid partition", error.Message, StringComparison.Ordinal);
        Assert.All(Submitted(), worker => Assert.Equal("invalid partition specified: gpu", worker.Why));
    }

    [Fact]
    public void Workers_that_end_before_they_train_are_not_asked_for_without_an_end()
    {
        var error = Assert.Throws<SubmitterException>(() =>
        {
            for (var round = 0; round < 100; round++)
            {
                Look(Waiting);
                foreach (var name in submitter.Jobs.Keys)
                    submitter.Put(name, JobState.Ended, "it ended with exit status 127: anneal: not found");
            }
        });
        Assert.Contains("anneal: not found", error.Message, StringComparison.Ordinal);
        Assert.InRange(submitter.Batches.Sum(batch => batch.Count), Wanted, 4 * Wanted);
    }

    [Fact]
    public void One_that_is_stuck_is_called_back_and_replaced()
    {
        Look(Waiting);
        var name = submitter.Batches[0].Names[2];
        submitter.Put(name, JobState.Stuck, "launch failed requeued held");
        Look(Waiting, times: 3);
        Assert.Equal([name], submitter.Cancelled.Distinct());
        Assert.Equal([Wanted, 1], submitter.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public void At_the_end_those_that_wait_are_called_back_and_after_Ctrl_C_all()
    {
        Look(Waiting);
        var names = submitter.Batches[0].Names;
        submitter.Put(names[0], JobState.Waiting);
        workforce.Close(alsoRunning: false);
        Assert.Equal([names[0]], submitter.Cancelled);
        workforce.Close(alsoRunning: true);
        Assert.Equal(names.Order(), submitter.Cancelled.Distinct().Order());
    }

    private StudyAddress Address => StudyAddress.Parse(folder.File("study.db"));

    private IEnumerable<WorkerRecord> Submitted() => ledger.Workers().Where(worker => worker.Submitted is not null);

    private Workforce New()
    {
        var made = new Workforce(submitter, ledger, Wanted, clock);
        made.Noted += (_, note) => notes.Add(note);
        return made;
    }

    private void Look(StudyDemand demand, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            workforce.Look(demand);
            clock.Move(2);
        }
    }

    // What was asked for long ago.
    private void Backdate()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.File("study.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE anneal_submission SET submitted = submitted - 100";
        command.ExecuteNonQuery();
    }
}
