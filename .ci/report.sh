#!/usr/bin/env bash
# Runs the sample lesson in each state that a learner can bring about, and compares what the terminal shows.
set -u
here=$(cd "$(dirname "$0")" && pwd)
mvn=${MVN:-mvn}
root=$(mktemp -d)/"with a space"
trap 'rm -rf "$(dirname "$root")"' EXIT
mkdir "$root"
cp -R "$here/../.mvn" "$root"
cp -R "$here/../.course" "$root"
cp -R "$here/99-sample" "$root/99-sample"
sed '/<modules>/,/<\/modules>/c\  <modules><module>98-first</module><module>99-sample</module></modules>' "$here/../pom.xml" > "$root/pom.xml"
cp -R "$root/99-sample" "$root/98-first"
sed -i 's/<artifactId>99-sample/<artifactId>98-first/; s/Lesson 99 · A sample/Lesson 98 · The first/' "$root/98-first/pom.xml"
cp -R "$root/99-sample/src/exercise/java/sample" "$root/stubs"
passed=0 failed=0

# compare NAME: standard input against cases/NAME/report.txt
compare() {
  if diff -u "$here/cases/$1/report.txt" - > "$root/diff.txt"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "report case $1 differs:"
    cat "$root/diff.txt"
  fi
}

run() {
  (cd "$root" && NO_COLOR=1 LC_ALL=C.UTF-8 "$mvn" -o "$@" -Dstyle.color=never 2>&1) | sed $'s/\x1b\\[[0-9;]*m//g'"; s#$root#ROOT#g; s/ *\$//; s/:\[\([0-9]*\),[0-9]*\]/:\1/"
}

until_maven_speaks() {
  sed '/^\[ERROR\] Failed to execute goal/,$d'
}

for case in "$here"/cases/*/; do
  name=$(basename "$case")
  [ "$name" = whole-course ] || [ "$name" = unchanged ] && continue
  cp "$root"/stubs/*.java "$root/99-sample/src/exercise/java/sample/"
  rm -f "$root/99-sample/target/passed.txt"
  find "$case" -name '*.java' -exec cp {} "$root/99-sample/src/exercise/java/sample/" \;
  compare "$name" < <(run test -pl 99-sample | until_maven_speaks)
done

# What passed and hasn't changed is not tested again, until all is as it was; and it is when the lesson's own code changes.
cp "$root"/99-sample/src/solution/java/sample/*.java "$root/99-sample/src/exercise/java/sample/"
run test -pl 99-sample > /dev/null
cp "$root/stubs/Ex02"*.java "$root/99-sample/src/exercise/java/sample/"
compare unchanged < <(run test -pl 99-sample | until_maven_speaks
  cp "$root"/99-sample/src/solution/java/sample/Ex02*.java "$root/99-sample/src/exercise/java/sample/"
  for again in 1 2; do run test -pl 99-sample; done
  echo "// changed" >> "$root/99-sample/src/test/java/sample/Ex01AddTest.java"
  run test -pl 99-sample)

# The last lines of a run of all lessons are their scores; the first lesson doesn't compile, and one exercise is solved.
cp "$root"/stubs/*.java "$root/99-sample/src/exercise/java/sample/"
cp "$root/99-sample/src/solution/java/sample/Ex01Add.java" "$root/99-sample/src/exercise/java/sample/"
run test | until_maven_speaks | sed -n '/The course/,$p' > "$root/both.txt"
echo 'class Broken {' > "$root/98-first/src/exercise/java/sample/Ex01Add.java"
compare whole-course < <(cat "$root/both.txt"; run test | until_maven_speaks | sed -n '/The course/,$p')

# Switching between exercise and solution needs no clean: the verdicts follow the profile.
rm "$root/98-first/src/exercise/java/sample/Ex01Add.java"
solved() {
  run test -pl 99-sample "$@" | grep -o '[0-9] of [0-9] solved'
}
switched="$(solved), $(solved -Psolutions), $(solved), $(solved -Psolutions)"
if [ "$switched" = "1 of 3 solved, 3 of 3 solved, 1 of 3 solved, 3 of 3 solved" ]; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  echo "switching the profile gives: $switched"
fi

echo "report checks: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
