using Anneal.Cluster.Shell;
using Anneal.Cluster.Slurm;

namespace Anneal.Cluster.Tests.Slurm;

public sealed class SlurmJobsTests
{
    [Fact]
    public void Jobs_are_known_by_their_comment_and_never_by_their_number()
    {
        var jobs = SlurmJobs.Parse(
            """
            anneal:b1|7_0|RUNNING|None
            anneal:b1|7_1|PENDING|Resources
            (null)|7_2|RUNNING|None
            somebody's|7_3|RUNNING|None
            anneal:b1|7_4|NODE_FAIL|NodeDown
            anneal:b1|7_5|PENDING|launch failed requeued held
            anneal:b1|7_6|COMPLETED|None
            anneal:b2|9|COMPLETING|None
            anneal:b2|what
            """,
            "slurm"
        );
        Assert.Equal(
            [
                new("slurm/b1.0", "7_0", JobState.Running, "RUNNING"),
                new("slurm/b1.1", "7_1", JobState.Waiting, "PENDING (Resources)"),
                new("slurm/b1.4", "7_4", JobState.Ended, "NODE_FAIL (NodeDown)"),
                new("slurm/b1.5", "7_5", JobState.Stuck, "PENDING (launch failed requeued held)"),
                new WorkerJob("slurm/b1.6", "7_6", JobState.Ended),
                new("slurm/b2.0", "9", JobState.Running, "COMPLETING"),
            ],
            jobs
        );
    }

    [Theory]
    [InlineData("MaxArraySize            = 1001\nMaxJobCount = 10000\n", 1001)]
    [InlineData("MaxArraySize            = 1001\nMaxSubmitJobs = 64\n", 64)]
    [InlineData("MaxArraySize            = 4\nMaxJobCount = 10000\n", 4)]
    [InlineData("nothing of the kind", 1001)]
    public void Arrays_are_as_large_as_the_configuration_allows(string config, int most) =>
        Assert.Equal(most, SlurmLimits.Parse(config).Most);

    [Fact]
    public void What_sbatch_gets_is_what_was_asked_for()
    {
        var script = new WorkerScript
        {
            Words = ["/home/me/anneal", "worker", "--store", "postgresql://me@n1/s", "-n"],
            Folder = "/home/me/my project",
            Setup = "module load cuda\nset -- apptainer exec --nv image.sif \"$@\"\n",
        };
        var submitter = new SlurmSubmitter(script, ["--partition=gpu", "--account=a b"], "/shared/workers");
        Assert.Equal(
            """
            sbatch --partition=gpu '--account=a b' <<'ANNEAL'
            #!/bin/bash
            #SBATCH --job-name=anneal
            #SBATCH --array=0-7
            #SBATCH --comment=anneal:3fa9c21e
            #SBATCH --requeue
            #SBATCH --open-mode=append
            #SBATCH --output=/shared/workers/slurm-3fa9c21e.%a.log
            cd '/home/me/my project' || exit 1
            set -- /home/me/anneal worker --store postgresql://me@n1/s -n "slurm/3fa9c21e.$SLURM_ARRAY_TASK_ID"
            module load cuda
            set -- apptainer exec --nv image.sif "$@"
            exec "$@"
            ANNEAL

            """,
            submitter.Preview(new("slurm", "3fa9c21e", 8))
        );
    }
}
