namespace Anneal.Cluster.Tests.Slurm;

/// <summary>The configuration of a Slurm with four nodes on one machine.</summary>
internal static class SlurmText
{
    public static string Configuration(string folder, string host, int ports) =>
        $"""
            ClusterName=anneal
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={ports}
            SlurmdPort={ports + 1}
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            CredType=cred/munge
            AuthInfo=socket={folder}/munge/munge.sock,cred_expire=5
            CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
            SlurmctldPidFile={folder}/run/slurmctld.pid
            SlurmdPidFile={folder}/run/slurmd-%n.pid
            StateSaveLocation={folder}/state
            SlurmdSpoolDir={folder}/spool/%n
            SlurmctldLogFile={folder}/log/slurmctld.log
            SlurmdLogFile={folder}/log/slurmd-%n.log
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core
            SchedulerType=sched/backfill
            SchedulerParameters=sched_interval=2,bf_interval=2,batch_sched_delay=1
            MpiDefault=none
            SwitchType=switch/none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            JobCompType=jobcomp/none
            JobRequeue=1
            PreemptType=preempt/partition_prio
            PreemptMode=CANCEL
            SlurmctldTimeout=10
            SlurmdTimeout=5
            InactiveLimit=0
            MinJobAge=300
            KillWait=5
            MaxArraySize=4
            ReturnToService=2
            SlurmdParameters=config_overrides
            NodeName=n[1-4] NodeHostname={host} NodeAddr=127.0.0.1 Port=[{ports + 2}-{ports
                + 5}] CPUs=1 RealMemory=1000 State=UNKNOWN
            PartitionName=low  Nodes=ALL Default=YES MaxTime=INFINITE State=UP PriorityTier=1  PreemptMode=CANCEL
            PartitionName=high Nodes=ALL MaxTime=INFINITE State=UP PriorityTier=10 PreemptMode=OFF

            """;
}
