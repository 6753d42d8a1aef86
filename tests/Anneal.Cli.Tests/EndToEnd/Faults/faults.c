// Stands between a process and the C library (LD_PRELOAD) and makes the disk slow or full, ends the process in the
// middle of writing, or sets its clock back. All of it is said by environment variables, and nothing else changes:
//   FAULTS_PATH   the part of a path that the watched files have; without it nothing is watched
//   FAULTS_AT     the number of the watched call, from 1, at which it happens
//   FAULTS_KIND   what happens: kill (SIGKILL, after half of what was to be written), or the number of an error,
//                 which this and every later call gets; of ENOSPC those that take room
//   FAULTS_DELAY  microseconds that every watched call takes longer
//   FAULTS_LOG    a file that gets a line for what happened: the call and the path
//   FAULTS_CLOCK  seconds by which the clock on the wall is set back at the first watched call
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { NOTHING, KILL_NOW };

static atomic_long calls;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static long number(const char *name) {
    const char *value = setting(name);
    return value ? atol(value) : 0;
}

static void say(const char *call, const char *path) {
    const char *log = setting("FAULTS_LOG");
    char line[4400];
    if (!log)
        return;
    int length = snprintf(line, sizeof line, "%s %s\n", call, path);
    int file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0644);
    if (file >= 0) {
        if (syscall(SYS_write, file, line, length) < 0) { }
        syscall(SYS_close, file);
    }
}

// What happens at a call on a path: NOTHING, KILL_NOW, or an error's number below 0.
static int fault(const char *call, const char *path, int takes_room) {
    const char *watched = setting("FAULTS_PATH"), *kind = setting("FAULTS_KIND");
    if (!watched || !path || !strstr(path, watched))
        return NOTHING;
    long delay = number("FAULTS_DELAY"), at = number("FAULTS_AT"), now = ++calls;
    if (delay > 0)
        usleep(delay);
    if (at == 0 || now < at)
        return NOTHING;
    if (!kind)
        return NOTHING;
    if (!strcmp(kind, "kill")) {
        if (now != at)
            return NOTHING;
        say(call, path);
        return KILL_NOW;
    }
    if (!takes_room && atoi(kind) == ENOSPC)
        return NOTHING;
    say(call, path);
    return -atoi(kind);
}

static const char *path_of(int file, char *buffer, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, buffer, size - 1);
    if (length < 0)
        return NULL;
    buffer[length] = 0;
    return buffer;
}

static int fault_of(const char *call, int file, int takes_room) {
    char path[4096];
    return setting("FAULTS_PATH") ? fault(call, path_of(file, path, sizeof path), takes_room) : NOTHING;
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
// The call is not made; half of it may have been.
#define REFUSE(what, half)    \
    do {                      \
        int found = (what);   \
        if (found == KILL_NOW) { \
            half;             \
            die();            \
        }                     \
        if (found < 0) {      \
            errno = -found;   \
            return -1;        \
        }                     \
    } while (0)

ssize_t write(int file, const void *bytes, size_t count) {
    REFUSE(fault_of("write", file, 1), if (REAL(write)(file, bytes, count / 2) < 0) { });
    return REAL(write)(file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    REFUSE(fault_of("write", file, 1), if (REAL(pwrite64)(file, bytes, count / 2, at) < 0) { });
    return REAL(pwrite64)(file, bytes, count, at);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    REFUSE(fault_of("write", file, 1), if (REAL(pwrite)(file, bytes, count / 2, at) < 0) { });
    return REAL(pwrite)(file, bytes, count, at);
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at) {
    REFUSE(fault_of("write", file, 1), if (REAL(pwritev)(file, parts, count / 2, at) < 0) { });
    return REAL(pwritev)(file, parts, count, at);
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t at) {
    REFUSE(fault_of("write", file, 1), if (REAL(pwritev64)(file, parts, count / 2, at) < 0) { });
    return REAL(pwritev64)(file, parts, count, at);
}

int fsync(int file) {
    REFUSE(fault_of("fsync", file, 1), );
    return REAL(fsync)(file);
}

int ftruncate(int file, off_t length) {
    REFUSE(fault_of("truncate", file, 0), );
    return REAL(ftruncate)(file, length);
}

int ftruncate64(int file, off64_t length) {
    REFUSE(fault_of("truncate", file, 0), );
    return REAL(ftruncate64)(file, length);
}

int rename(const char *from, const char *to) {
    REFUSE(fault("rename", to, 1), );
    return REAL(rename)(from, to);
}

int unlink(const char *path) {
    REFUSE(fault("unlink", path, 0), );
    return REAL(unlink)(path);
}

int mkdir(const char *path, mode_t mode) {
    REFUSE(fault("mkdir", path, 1), );
    return REAL(mkdir)(path, mode);
}

static int opened(const char *path, int flags, mode_t mode) {
    // What is only read is not counted.
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0)
        REFUSE(fault("open", path, flags & O_CREAT), syscall(SYS_openat, AT_FDCWD, path, flags, mode));
    return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(path, flags, mode);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = REAL(clock_gettime)(clock, time);
    if (result == 0 && calls > 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec -= number("FAULTS_CLOCK");
    return result;
}
